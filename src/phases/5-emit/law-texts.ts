import type { InvariantPlan } from '../../ir/plan.ts'

/** The texts of what a kind itself says, and the names of what it is applied to. */
export const lawTexts = ({ law, given }: InvariantPlan): readonly string[] => {
  const names = given.map(({ name }) => name)
  if (law.kind === 'throws') return law.has.map(({ value }) => value.text)
  if (law.kind === 'deterministic') return [law.result.text]
  if (law.kind === 'round-trip') return [...names.slice(0, 1), law.forward.text, law.backward.text]
  if (law.kind === 'idempotent') return [...names.slice(0, 1), law.of.text]
  if (law.kind === 'commutative') return [...names.slice(0, 2), law.of.text]
  return []
}
