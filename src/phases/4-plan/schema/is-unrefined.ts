import type { ArbitrarySpec } from '../../../ir/arbitrary-spec.ts'

/** No keyword says more about the values than their source does. */
export const isUnrefined = (spec: ArbitrarySpec): boolean =>
  Object.keys(spec.bounds).length === 0 &&
  spec.fields.length === 0 &&
  spec.bind.length === 0 &&
  spec.spoil.length === 0 &&
  !spec.items &&
  !spec.contains &&
  !spec.not &&
  !spec.required &&
  !spec.uniqueBy &&
  !spec.duplicate &&
  !spec.where &&
  spec.finite === undefined &&
  spec.hostile === undefined
