import type { Judging } from './extraction.ts'

/** The same text is judged once: a check compiles the subject. */
export function remembered(check: Judging['check']): Judging['check'] {
  const known = new Map<string, ReturnType<typeof check>>()
  return (text) => {
    const judged = known.get(text) ?? check(text)
    known.set(text, judged)
    return judged
  }
}
