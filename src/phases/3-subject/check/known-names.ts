import type { ts } from 'ts-morph'
import { nearest } from '../../../diagnostics/nearest.ts'
import { compiler } from '../compiler.ts'
import type { CheckedFile } from './checked-file.ts'
import { ownerAt } from './made-with.ts'
import { nodeAt } from './node-at.ts'

/** The properties of the value whose property stands at a place. */
export function propertyNames({ file, checker }: CheckedFile, start: number): readonly string[] {
  const { ts } = compiler()
  const node = nodeAt(file, start)
  const isAccess =
    node && (ts.isPropertyAccessExpression(node.parent) || ts.isElementAccessExpression(node.parent))
  const owner = isAccess ? node.parent.expression : undefined
  const pattern = node && ts.isBindingElement(node.parent) ? node.parent.parent : undefined
  const subject = owner ?? pattern
  if (!subject) return []
  return (
    checker
      .getPropertiesOfType(checker.getApparentType(checker.getTypeAtLocation(subject)))
      .map((one) => one.name)
      // Private fields and symbols are known to the compiler by names that nobody can write.
      .filter((name) => !name.includes('#') && !name.startsWith('__@'))
  )
}

/** The types that people name. */
export const typesIn = ({ draft, modules }: CheckedFile): readonly string[] => [
  ...draft.types,
  ...modules.flatMap(({ exports }) => [...exports].flatMap(([name, { isType }]) => (isType ? [name] : []))),
  ...['string', 'number', 'integer', 'boolean', 'bigint', 'Date', 'Map', 'Set', 'Record', 'Partial', 'Array'],
]

/** Of a text where one of some is due, which those are. */
export function oneOf(at: ts.Node | undefined, { checker }: CheckedFile): string | undefined {
  const { ts } = compiler()
  const owner = at && [at, at.parent].find(ts.isPropertyAssignment)
  const node = owner?.initializer ?? at
  if (!node || !ts.isStringLiteralLike(node)) return undefined
  const due = checker.getContextualType(node)
  const texts = due?.isUnion() ? due.types.flatMap((one) => (one.isStringLiteral() ? one.value : [])) : []
  if (texts.length < 2) return undefined
  const near = nearest(node.text, texts)
  return near === undefined
    ? `It is one of ${texts
        .slice(0, 12)
        .map((text) => `\`'${text}'\``)
        .join(', ')}`
    : `Did you mean \`'${near}'\`?`
}

/** Of names of an enum's members as data, what those members are. */
export function membersMeant(
  found: string,
  at: ts.Node | undefined,
  { checker }: CheckedFile,
): string | undefined {
  const { ts } = compiler()
  const call = at && [at, at.parent].find(ts.isCallExpression)
  const due = call && checker.getContextualType(call)
  const members = (due?.isUnion() ? due.types : due ? [due] : []).filter(
    ({ flags }) => (flags & ts.TypeFlags.EnumLiteral) !== 0,
  )
  const meant = [...found.matchAll(/"([^"]*)"/g)].flatMap(([, name]) => {
    const member = members.find(({ symbol }) => symbol.name === name)
    const value = member && (member as ts.LiteralType).value
    return value === undefined ? [] : `\`${name}\` is \`${String(value)}\``
  })
  return meant.length > 0 ? `Write what a member is, not its name: ${meant.join(', ')}` : undefined
}

/** The fields that an object literal may have where it stands. */
export function dueFields({ file, checker }: CheckedFile, start: number): readonly string[] {
  const { ts } = compiler()
  let at = nodeAt(file, start)
  while (at && !ts.isObjectLiteralExpression(at) && !ts.isStatement(at)) at = at.parent
  const due = at && ts.isObjectLiteralExpression(at) ? checker.getContextualType(at) : undefined
  return due ? namesOf(checker.getPropertiesOfType(due)) : []
}

/** The fields of the type that `__gpField<T, 'name'>` speaks of. */
export function fieldsOfOwner({ file, checker }: CheckedFile, start: number): readonly string[] {
  const owner = ownerAt(nodeAt(file, start))
  if (!owner) return []
  const type = checker.getNonNullableType(checker.getTypeFromTypeNode(owner))
  const members = type.isUnion() ? type.types : [type]
  const isPlain = members.every((one) => (one.flags & compiler().ts.TypeFlags.Object) !== 0)
  return isPlain ? [...new Set(members.flatMap((one) => namesOf(one.getProperties())))] : []
}

/** A key that is a symbol has no name that a spec could write. */
const namesOf = (properties: readonly ts.Symbol[]): readonly string[] =>
  properties.flatMap(({ name }) => (name.startsWith('__@') ? [] : [name]))
