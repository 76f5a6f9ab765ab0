import type { TypeNode } from '../../ir/type-model.ts'

/** The part of a marked type that keywords are about: the fields beside it, where it has some. */
export const keyedPart = ({ base, fields }: Extract<TypeNode, { kind: 'branded' }>): TypeNode =>
  fields ? { kind: 'object', properties: fields, index: [] } : base
