import type { Casing } from '../../../ir/type-model.ts'
import { bare, type TypeHandler } from './handler.ts'

const casings: Readonly<Record<Casing, string>> = {
  Uppercase: 'text.toUpperCase()',
  Lowercase: 'text.toLowerCase()',
  Capitalize: '(text.charAt(0).toUpperCase() + text.slice(1))',
  Uncapitalize: '(text.charAt(0).toLowerCase() + text.slice(1))',
}

/** Texts in the case that the type asks for. */
export const planCased: TypeHandler<'cased'> = ({ casing, base, text }, typed) => ({
  kind: 'made',
  parts: [{ name: 'text', arbitrary: typed.planType(base, bare(typed)) }],
  code: { text: `${casings[casing]} as ${text}`, uses: [] },
})
