import type { SuitePlan } from '../../ir/plan.ts'

/** Absolute paths of what calls the subject beside the tests: helper modules that people wrote, all that fixtures come to. */
export const callersOf = ({ use, fixtures }: SuitePlan): readonly string[] => [
  ...use.map(({ file }) => file),
  ...fixtures.flatMap(({ behind }) => behind),
]
