import type { MachinePlan } from '../../../ir/machine-plan.ts'

/** What code about a machine sees of it. */
export const runNames = ({ given }: MachinePlan): readonly string[] => [
  ...given.map(({ name }) => name),
  'system',
  'model',
]
