import { drawFor } from '../drawing/draw-function.ts'
import { block, callOf, givenLines, namesOf } from '../lines.ts'
import type { Proposal, Saying } from '../rule.ts'
import { kebab } from '../words.ts'

export interface Asserted {
  /** What comes after the function's name in the id. */
  readonly id: string
  readonly rule: string
  /** Assertions about the result as `result`, and the givens by the names of their parameters. */
  readonly then: (result: string, given: (parameter: string) => string) => readonly string[]
}

/** A rule about one call: of results only, where inputs may be refused. */
export function asserted(
  { f, surface, mayRefuse }: Saying,
  { id, rule, then }: Asserted,
): Proposal | undefined {
  const values = drawFor(f, surface)
  if (!values) return undefined
  const { drawn } = values
  const required = f.parameters.filter(({ optional, rest }) => !optional && !rest)
  const given = (name: string) => drawn[required.findIndex((one) => one.name === name)]?.name ?? name
  const common = { id: `${kebab(f.call)}-${id}`, rule, drawn }
  const isSure = values.isTaken && !mayRefuse
  return { ...common, lines: [...givenLines(drawn), ...(isSure ? plain() : guarded())] }

  function plain() {
    return [
      ...block('when', `const result = ${callOf(f, namesOf(drawn))}`),
      ...block('then', ...then('result', given)),
    ]
  }
  function guarded() {
    const call = callOf({ ...f, async: false }, namesOf(drawn))
    return [
      ...block('when', `const ended = ${f.async ? 'await ' : ''}outcome(${call})`),
      ...block('then', 'if (ended.ok) {', ...then('ended.value', given).map((line) => `  ${line}`), '}'),
    ]
  }
}
