import type { ts } from 'ts-morph'
import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { CheckedFile } from '../check/checked-file.ts'
import { isFaulty, isGivenToFault } from '../check/is-faulty.ts'
import { nodeRange } from '../check/node-range.ts'
import { compiler } from '../compiler.ts'
import type { SafetyRule } from './safety-rule.ts'

/**
 * A value of type `any` could be taken for anything; it has to be said what it is, beginning with `unknown`. Told where
 * it comes from: what is made of it would be told as often as it is used.
 */
export const checkNoAny: SafetyRule = (node, { code, checked }) => {
  const type = sourceType(node, checked)
  if (!type || !holdsAny(type, checked, isPlainAny) || isDerived(node, checked)) return []
  return [diagnostic('subject/any', nodeRange(node, code), { text: node.getText(checked.file).slice(0, 60) })]
}

/** The type of what may bring `any` in: names, fields, results and parameters; what is made of them is not asked. */
function sourceType(node: ts.Node, { checker }: CheckedFile): ts.Type | undefined {
  const { ts } = compiler()
  if (ts.isParameter(node)) return isGivenToFault(node, checker) ? undefined : checker.getTypeAtLocation(node)
  if (!ts.isExpression(node) || isPart(node) || isTold(node)) return undefined
  if (ts.isCallExpression(node) || ts.isNewExpression(node))
    return checker.getResolvedSignature(node)?.getReturnType()
  if (ts.isPropertyAccessExpression(node)) {
    const field = checker.getSymbolAtLocation(node.name)
    return field && checker.getTypeOfSymbol(field)
  }
  return ts.isIdentifier(node) || ts.isElementAccessExpression(node)
    ? checker.getTypeAtLocation(node)
    : undefined
}

/** Made of something that is told itself: a name of the spec's own, or an expression with `any` in it. */
function isDerived(node: ts.Node, checked: CheckedFile): boolean {
  const { ts } = compiler()
  if (ts.isParameter(node)) return false
  if (ts.isIdentifier(node)) {
    const declaration = checked.checker.getSymbolAtLocation(node)?.valueDeclaration
    return declaration?.getSourceFile() === checked.file
  }
  const derives = (child: ts.Node): boolean | undefined =>
    ts.isExpression(child) &&
    !ts.isArrowFunction(child) &&
    holdsAny(checked.checker.getTypeAtLocation(child), checked)
      ? true
      : undefined
  return ts.forEachChild(node, derives) ?? false
}

/** Names of properties and the like; the access as a whole is looked at. */
function isPart(node: ts.Expression): boolean {
  const { ts } = compiler()
  const { parent } = node
  if (ts.isParenthesizedExpression(node) || ts.isTypeNode(node)) return true
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return true
  if (ts.isCallExpression(parent) && parent.expression === node && !ts.isIdentifier(node)) return true
  return ts.isIdentifier(node) && isDeclared(node)
}

/** Where a name is made, or names a field or a type. */
function isDeclared(node: ts.Identifier): boolean {
  const { ts } = compiler()
  const { parent } = node
  if (ts.isPropertyAssignment(parent) || ts.isVariableDeclaration(parent) || ts.isParameter(parent))
    return parent.name === node
  if (ts.isBindingElement(parent)) return parent.initializer !== node
  return (
    ts.isTypeNode(parent) ||
    ts.isTypeElement(parent) ||
    ts.isTypeParameterDeclaration(parent) ||
    ts.isQualifiedName(parent)
  )
}

/** `value as unknown` is how a person says that nothing is known. */
function isTold(node: ts.Expression): boolean {
  const { ts } = compiler()
  let around: ts.Node = node.parent
  while (ts.isParenthesizedExpression(around)) around = around.parent
  return ts.isAsExpression(around) && around.type.kind === ts.SyntaxKind.UnknownKeyword
}

/** Of a fault's type nothing more is said. */
const isPlainAny = (type: ts.Type) => isAny(type) && !isFaulty(type)
const isAny = (type: ts.Type) => (type.flags & compiler().ts.TypeFlags.Any) !== 0

function holdsAny(
  type: ts.Type,
  { checker }: Pick<CheckedFile, 'checker'>,
  isOne = isAny,
  depth = 0,
): boolean {
  const { ts } = compiler()
  if (isOne(type)) return true
  if (depth > 3 || !(type.flags & ts.TypeFlags.Object)) return false
  const isReference = (type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference
  if (!isReference) return false
  const given = checker.getTypeArguments(type as ts.TypeReference)
  return (isWalked(type) ? given.slice(0, 1) : given).some((one) =>
    holdsAny(one, { checker }, isOne, depth + 1),
  )
}

/** Of what can be walked the library leaves `any` for what its end gives and what is sent to it, of which code sees neither. */
const isWalked = ({ symbol }: Partial<ts.Type>) =>
  /^(Async)?(Iterable|Iterator|IterableIterator|IteratorObject|Generator)$/.test(symbol?.name ?? '')
