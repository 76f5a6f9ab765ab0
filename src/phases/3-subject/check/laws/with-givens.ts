import type { Diagnostic } from '../../../../diagnostics/diagnostic.ts'
import { givensOfLaw } from '../../../../ir/law-givens.ts'
import type { InvariantSpec, Spec } from '../../../../ir/spec.ts'

/** A wrong type in a function of a law about several values, with the names of these: it takes any of them. */
export function withGivens(fault: Diagnostic, spec: Spec): Diagnostic {
  if (fault.code !== 'subject/wrong-type') return fault
  const law = testsOf(spec).find((invariant) => isOfLaw(fault, invariant))
  const count = law ? givensOfLaw(law.kind) : undefined
  if (!law || count === undefined || count < 2 || law.given.length <= count) return fault
  const names = law.given.slice(-count).map(({ name }) => `\`${name.text}\``)
  const about = `\`${law.kind}\` is about the last ${count} of \`given\`: ${names.join(', ')}`
  const { detail } = fault.args
  return {
    ...fault,
    args: { ...fault.args, detail: typeof detail === 'string' ? `${about}\n${detail}` : about },
  }
}

const testsOf = ({ invariants }: Spec): readonly InvariantSpec[] =>
  invariants.flatMap((one) => (one.cases.length === 0 ? [one] : one.cases.map((it) => it.invariant)))

const isOfLaw = ({ range }: Diagnostic, { functions }: InvariantSpec): boolean =>
  Object.values(functions).some(
    ({ range: own }) =>
      range !== undefined && own.file === range.file && own.start <= range.start && range.start < own.end,
  )
