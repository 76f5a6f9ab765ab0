import type { ts } from 'ts-morph'
import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import { isFaulty } from '../check/is-faulty.ts'
import { nodeRange } from '../check/node-range.ts'
import { isPromise } from '../check/promises.ts'
import { compiler } from '../compiler.ts'
import type { SafetyRule } from '../safety/safety-rule.ts'

/** `equals` takes anything, so that the compiler sees no fault in values that are never equal. */
export const checkOverlap: SafetyRule = (node, { code, checked: { checker } }) => {
  const { ts } = compiler()
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== 'equals')
    return []
  const [left, right] = node.arguments
  if (!left || !right) return []
  const types = [checker.getTypeAtLocation(left), checker.getTypeAtLocation(right)] as const
  const [first, second] = types.map((type) => sortsOf(type, checker))
  if (!first || !second || [...first].some((sort) => second.has(sort))) return []
  const promise = types.findIndex((type) => isPromise(type, checker))
  const name = [left, right][promise]?.getText()
  if (promise >= 0) {
    const type = checker.typeToString(types[promise === 0 ? 0 : 1])
    return [diagnostic('subject/not-awaited', nodeRange(promise === 0 ? left : right, code), { name, type })]
  }
  const [told, other] = types.map((type) => checker.typeToString(type).slice(0, 80))
  const args = {
    left: `A \`${told ?? ''}\``,
    right: `a \`${other ?? ''}\``,
    mend: 'One of them is not what it seems to be',
  }
  return [diagnostic('subject/never-equal', nodeRange(node, code), args)]
}

/** Library classes whose instances equal only their like. */
const apart = new Set(['Map', 'Set', 'Date', 'RegExp', 'Promise', 'URL', 'ArrayBuffer', 'Uint8Array'])

/** What a value may be, by sorts of which none equals another; undefined when anything may be. */
function sortsOf(type: ts.Type, checker: ts.TypeChecker): ReadonlySet<string> | undefined {
  const members = type.isUnion() ? type.types : [type]
  const sorts = members.map((one) => sortOf(one, checker))
  return sorts.some((sort) => sort === undefined) ? undefined : new Set(sorts.flatMap((sort) => sort ?? []))
}

function sortOf(type: ts.Type, checker: ts.TypeChecker): string | undefined {
  const { TypeFlags } = compiler().ts
  if (isFaulty(type)) return undefined
  const plain = (
    [
      [TypeFlags.StringLike, 'string'],
      [TypeFlags.NumberLike, 'number'],
      [TypeFlags.BigIntLike, 'bigint'],
      [TypeFlags.BooleanLike, 'boolean'],
      [TypeFlags.ESSymbolLike, 'symbol'],
      [TypeFlags.Null, 'null'],
      [TypeFlags.Undefined | TypeFlags.Void, 'undefined'],
    ] as const
  ).find(([flag]) => (type.flags & flag) !== 0)
  if (plain) return plain[1]
  if (!(type.flags & TypeFlags.Object)) return undefined
  if (checker.isArrayType(type) || checker.isTupleType(type)) return 'list'
  if (type.getCallSignatures().length > 0) return 'function'
  const name = type.symbol.name.replace(/^Readonly(?=Map$|Set$)/, '')
  if (apart.has(name)) return name
  // An interface may be what a list or a Map is, too; a class of one's own, or an object that is written out, is not.
  return type.isClass() || isWrittenOut(type) ? 'object' : undefined
}

const isWrittenOut = ({ symbol }: ts.Type): boolean =>
  (symbol.flags & (compiler().ts.SymbolFlags.ObjectLiteral | compiler().ts.SymbolFlags.TypeLiteral)) !== 0
