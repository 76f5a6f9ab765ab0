import { enumMemberCode } from '../typed-value.ts'
import type { TypeHandler } from './handler.ts'

/** The members of an enum. */
export const planEnumType: TypeHandler<'enum'> = ({ name, members }, { context }) => {
  const exported = context.model.exports.some((each) => each.name === name)
  const values = members.map((member) => enumMemberCode(name, member.name, member.value, exported))
  return { kind: 'constantFrom', values }
}
