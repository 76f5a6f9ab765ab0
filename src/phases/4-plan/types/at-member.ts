import type { TypeNode } from '../../../ir/type-model.ts'
import { insideMember } from '../place.ts'
import { resolved } from '../type-at.ts'
import type { Typed } from './handler.ts'

/** The place of a member of a union, told from the others by a field that is a literal, or that none of them has. */
export function atMember(member: TypeNode, members: readonly TypeNode[], typed: Typed): Typed {
  const { context, place } = typed
  const fieldsOf = (node: TypeNode) => {
    const here = resolved(context, node)
    return here.kind === 'object' ? here.properties : []
  }
  const own = fieldsOf(member)
  const others = members.filter((other) => other !== member).flatMap(fieldsOf)
  if (own.length === 0 || others.length === 0) return typed
  const literal = own.map(({ name, type }) => ({ name, type })).find(({ type }) => type.kind === 'literal')
  const names = new Set(others.map(({ name }) => name))
  const said =
    literal?.type.kind === 'literal'
      ? `${literal.name}: ${shown(literal.type.value)}`
      : (own.find(({ name }) => !names.has(name))?.name ?? '…')
  return { ...typed, place: insideMember(place, `{${said}}`, names) }
}

const shown = (value: string | number | boolean) => (typeof value === 'string' ? `'${value}'` : String(value))
