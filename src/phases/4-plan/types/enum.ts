import { enumMemberCode } from '../typed-value.ts'
import type { TypeHandler } from './handler.ts'
import { keepingTo, keepsTo, reportNoneListed } from './listed.ts'

/** The members of an enum, those that keep to the keywords. */
export const planEnumType: TypeHandler<'enum'> = (node, typed) => {
  const left = node.members.filter(({ value }) => keepsTo(typed, value))
  if (left.length === 0) reportNoneListed(typed)
  const values = left.map((member) => enumMemberCode(typed.context, node, member))
  return keepingTo({ kind: 'constantFrom', values }, left[0]?.value, typed)
}
