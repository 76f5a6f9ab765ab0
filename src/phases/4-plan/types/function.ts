import { bare, type TypeHandler } from './handler.ts'

/** Functions that answer by their arguments, the same every time. */
export const planFunction: TypeHandler<'function'> = ({ result }, typed) => ({
  kind: 'function',
  result: typed.planType(result, bare(typed)),
})
