import type { SourceHandler } from './handler.ts'

/** One of several arbitraries, each with its share. */
export const planAnyOf: SourceHandler<'anyOf'> = ({ context, place, type, plan }, { branches }) => ({
  kind: 'oneof',
  branches: branches.map((branch) => ({
    arbitrary: plan(context, branch, type, { ...place, root: false }),
    weight: branch.weight,
  })),
})
