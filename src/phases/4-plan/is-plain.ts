import type { ArbitrarySpec } from '../../ir/arbitrary-spec.ts'

/** Whether an arbitrary says nothing but its type. */
export const isPlain = (spec: ArbitrarySpec) =>
  Object.keys(spec.bounds).length === 0 &&
  spec.fields.length === 0 &&
  spec.bind.length === 0 &&
  !spec.items &&
  !spec.contains &&
  !spec.not &&
  !spec.uniqueBy &&
  !spec.required &&
  spec.finite === undefined &&
  spec.hostile === undefined
