import { diagnostic, type Diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { SourceRange } from '../../../ir/source.ts'

const glue = '__gpSpyOutcome'

/** What is no outcome of a spy's call, or one where a list of them is due, in words of the spec. */
export function outcomeFault(
  message: string,
  { range }: { readonly range: SourceRange },
): Diagnostic | undefined {
  const [first = ''] = message.split('\n')
  if (!first.includes(`${glue}<`)) return undefined
  const said = spokenOutcomes(first)
  const [, due] = /'way' does not exist in type '([^]+?)'/.exec(said) ?? []
  const [, found = 'outcome', expected = due] =
    /'([^]+?)' is not assignable to .*?type '([^]+?)'/.exec(said) ?? []
  if (expected === undefined) return undefined
  const detail = expected.endsWith('[]') ? aList : anOutcome
  return diagnostic('subject/wrong-type', range, { found, expected, detail })
}

const aList = 'A script is a list of outcomes: write `script: { items: { resolves: { type: integer } } }`'
const anOutcome =
  'An outcome says how a call ends: `{ resolves: { type: integer } }` in a script, `resolves(3)` in an `answer`; likewise `returns`, `throws`, `rejects` and `never`'

/** Our own name for it, with what it is about, becomes a word. */
function spokenOutcomes(text: string): string {
  const start = text.indexOf(`${glue}<`)
  if (start === -1) return text
  let depth = 0
  let end = start + glue.length
  do {
    // The `>` of an arrow closes nothing.
    if (text[end] === '<') depth += 1
    if (text[end] === '>' && text[end - 1] !== '=') depth -= 1
    end += 1
  } while (depth > 0 && end < text.length)
  const before = text.slice(0, start).replace(/readonly $/, '')
  return spokenOutcomes(`${before}outcome${text.slice(end)}`)
}
