import type { ts } from 'ts-morph'
import { compiler } from '../compiler.ts'
import type { Step } from './step.ts'

/** The members of a union that something tells from all others: a field that only one must have, or being the one list. */
export function stepsToMembers(union: ts.UnionType, text: string, checker: ts.TypeChecker): readonly Step[] {
  return union.types.flatMap((member) => {
    if (!(member.flags & compiler().ts.TypeFlags.Object)) return []
    const others = union.types.filter((other) => other !== member)
    const own = isList(member, checker)
      ? others.every((other) => !isList(other, checker)) && 'readonly unknown[]'
      : ownField(member, others, checker)
    return own ? [{ type: member, text: `Extract<${text}, ${own}>` }] : []
  })
}

const isList = (type: ts.Type, checker: ts.TypeChecker) =>
  checker.isArrayType(type) || checker.isTupleType(type)

function ownField(member: ts.Type, others: readonly ts.Type[], checker: ts.TypeChecker): string | undefined {
  const has = (type: ts.Type, name: string) =>
    checker.getPropertyOfType(checker.getApparentType(type), name) !== undefined
  const field = checker
    .getPropertiesOfType(member)
    .find(
      ({ name, flags }) =>
        !(flags & compiler().ts.SymbolFlags.Optional) &&
        /^[\p{ID_Start}$][\p{ID_Continue}$]*$/u.test(name) &&
        others.every((other) => !has(other, name)),
    )
  return field && `{ readonly ${field.name}: unknown }`
}
