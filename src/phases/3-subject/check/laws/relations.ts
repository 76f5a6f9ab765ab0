import type { LawKey } from '../../../../ir/spec.ts'
import {
  givenUnion,
  writeBinary,
  writeBy,
  writeFits,
  writeUnary,
  writeValue,
  type LawWriter,
} from './law-place.ts'

/** f compares any two of the three, as `sort` asks. */
export const writeComparator: LawWriter = (invariant, place) => {
  const any = givenUnion(invariant, 3)
  writeBinary('of', invariant, place, { takes: [any, any], gives: 'number' })
}

/** f tells of any two of the three whether they are equivalent. */
export const writeEquivalence: LawWriter = (invariant, place) => {
  const any = givenUnion(invariant, 3)
  writeBinary('of', invariant, place, { takes: [any, any], gives: 'boolean' })
}

/** Inputs, or what they are compared by, have an order, and so have outputs. */
export const writeMonotonic: LawWriter = (invariant, place) => {
  const any = givenUnion(invariant, 2)
  const { of, by } = invariant.functions
  writeUnary('of', invariant, place, { takes: any, gives: '__gpOrderable' })
  if (by) writeUnary('by', invariant, place, { takes: any, gives: '__gpOrderable' })
  else if (of) writeFits(of, place, any, '__gpOrderable')
}

/** The result is a collection whose elements, or what they are compared by, have an order. */
export const writeSorted: LawWriter = (invariant, place) => {
  const list = writeCollection('result', invariant, place)
  const { result } = invariant.functions
  if (invariant.functions.by)
    writeBy(invariant, place, { takes: `__gpItem<${list}>`, gives: '__gpOrderable' })
  else if (result) writeFits(result, place, `__gpItem<${list}>`, '__gpOrderable')
}

/** The result is a collection. */
export const writeUnique: LawWriter = (invariant, place) => {
  const list = writeCollection('result', invariant, place)
  if (invariant.functions.by) writeBy(invariant, place, { takes: `__gpItem<${list}>` })
}

/** Both are collections, whose elements are compared by the same. */
export const writeSubset: LawWriter = (invariant, place) => {
  const list = writeCollection('result', invariant, place)
  const other = writeCollection('of', invariant, place)
  if (invariant.functions.by) writeBy(invariant, place, { takes: `__gpItem<${list}> | __gpItem<${other}>` })
}

const writeCollection = (key: LawKey, ...[invariant, place]: Parameters<LawWriter>): string => {
  const list = writeValue(key, invariant, place)
  const code = invariant.functions[key]
  if (code) writeFits(code, place, list, 'Iterable<unknown>')
  return list
}
