import { declaredType } from '../declared-type.ts'
import type { SourceHandler } from './handler.ts'

/** One of several arbitraries, each with its share. */
export const planAnyOf: SourceHandler<'anyOf'> = (wanted, { branches }) => {
  const { context, place, type, plan } = wanted
  return {
    kind: 'oneof',
    branches: branches.map((branch) => ({
      arbitrary: plan(context, branch, type, { ...place, root: false }),
      weight: branch.weight,
    })),
    ...declaredType(wanted),
  }
}
