import { enumMemberCode } from '../typed-value.ts'
import type { TypeHandler } from './handler.ts'

/** The members of an enum. */
export const planEnumType: TypeHandler<'enum'> = (node, { context }) => {
  const values = node.members.map((member) => enumMemberCode(context, node, member))
  return { kind: 'constantFrom', values }
}
