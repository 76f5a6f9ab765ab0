import { bare, type TypeHandler } from './handler.ts'

/** Template literal types: the fixed parts joined with drawn ones. */
export const planTemplate: TypeHandler<'template'> = ({ parts }, typed) => ({
  kind: 'template',
  parts: parts.map((part) => (typeof part === 'string' ? part : typed.planType(part, bare(typed)))),
})
