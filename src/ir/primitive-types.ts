/** Words of TypeScript for types that nothing declares. */
export const primitiveTypes = [
  ...(['string', 'number', 'boolean', 'bigint', 'symbol', 'null', 'undefined'] as const),
  ...(['unknown', 'any', 'never', 'object', 'void'] as const),
] as const
