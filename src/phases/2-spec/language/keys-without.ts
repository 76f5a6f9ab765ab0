import type { Keys } from '../forms/object.ts'

/** Keys of an invariant that a scenario has not: each invariant has its own. */
export const notInScenario: readonly string[] = ['id', 'rule', 'quote', 'scenario']

/** Keys of an invariant that a case has not: it is a variant of its invariant, not another one. */
export const notInCase: readonly string[] = ['id', 'kind', 'status', 'scenario', 'cases']

/** A table without some of its keys. */
export const keysWithout = (keys: Keys, names: readonly string[]): Keys =>
  Object.fromEntries(Object.entries(keys).filter(([name]) => !names.includes(name)))
