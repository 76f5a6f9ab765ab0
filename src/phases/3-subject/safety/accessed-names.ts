import type { ts } from 'ts-morph'
import { compiler } from '../compiler.ts'

/** An access to a member of a value, in any form: by a dot, by brackets, in a pattern. */
export interface Access {
  /** What says the name. */
  readonly at: ts.Node
  /** The value whose member it is; undefined in a pattern. */
  readonly owner: ts.Expression | undefined
  /** Asked for only when a name matters: it costs a check of the whole chain before it. */
  readonly ownerType: () => ts.Type
  /** The names that it may have, as far as they are known. */
  readonly names: readonly string[]
}

/** Reads a node as an access, if it is one. */
export function accessOf(node: ts.Node, checker: ts.TypeChecker): Access | undefined {
  const { ts } = compiler()
  if (ts.isPropertyAccessExpression(node)) {
    const { expression: owner, name } = node
    return { at: name, owner, ownerType: () => checker.getTypeAtLocation(owner), names: [name.text] }
  }
  if (ts.isElementAccessExpression(node)) {
    const { expression: owner, argumentExpression: at } = node
    return {
      at,
      owner,
      ownerType: () => checker.getTypeAtLocation(owner),
      names: keyNames(checker.getTypeAtLocation(at)),
    }
  }
  if (!ts.isBindingElement(node) || !ts.isObjectBindingPattern(node.parent)) return undefined
  const at = node.propertyName ?? node.name
  const names = ts.isIdentifier(at) || ts.isStringLiteral(at) ? [at.text] : []
  return { at, owner: undefined, ownerType: () => checker.getTypeAtLocation(node.parent), names }
}

function keyNames(type: ts.Type): readonly string[] {
  if (type.isUnion()) return type.types.flatMap(keyNames)
  return type.isStringLiteral() ? [type.value] : []
}
