import type { ts } from 'ts-morph'
import { compiler } from '../compiler.ts'

/**
 * Whether a property gives the same object each time: `no` for a getter, which may copy, and for a field that its module
 * sets anew; `maybe` where only a type tells of it, which says nothing of either.
 */
export function isHeldByField(
  access: ts.PropertyAccessExpression,
  checker: ts.TypeChecker,
): 'yes' | 'maybe' | 'no' {
  const { ts } = compiler()
  const property = checker.getSymbolAtLocation(access.name)
  if (property && property.flags & ts.SymbolFlags.Accessor) return 'no'
  const declarations = property?.declarations ?? []
  if (declarations.some((one) => isSetAnew(access.name.text, one.getSourceFile()))) return 'no'
  const isWritten = declarations.length > 0 && declarations.every(isWithValue)
  return isWritten ? 'yes' : 'maybe'
}

/** A declaration that code stands behind, and not a type alone. */
function isWithValue(declaration: ts.Declaration): boolean {
  const { ts } = compiler()
  if (declaration.getSourceFile().isDeclarationFile) return false
  return (
    ts.isPropertyAssignment(declaration) ||
    ts.isShorthandPropertyAssignment(declaration) ||
    ts.isParameter(declaration) ||
    (ts.isPropertyDeclaration(declaration) && !isAbstract(declaration))
  )
}

function isAbstract(declaration: ts.PropertyDeclaration): boolean {
  const { ts } = compiler()
  const hidden = ts.ModifierFlags.Abstract | ts.ModifierFlags.Ambient
  return (ts.getCombinedModifierFlags(declaration) & hidden) !== 0
}

/** `this.lines = [...this.lines, line]`, but for what a constructor does. */
function isSetAnew(name: string, file: ts.SourceFile): boolean {
  const { ts } = compiler()
  const look = (node: ts.Node): boolean => {
    if (ts.isConstructorDeclaration(node)) return false
    if (ts.isBinaryExpression(node) && isAssignment(node) && targets(node.left).includes(name)) return true
    return ts.forEachChild(node, (child) => look(child) || undefined) ?? false
  }
  return look(file)
}

const isAssignment = ({ operatorToken: { kind } }: ts.BinaryExpression) => {
  const { SyntaxKind } = compiler().ts
  return kind >= SyntaxKind.FirstAssignment && kind <= SyntaxKind.LastAssignment
}

/** The fields that are set, among them those of `[this.left, this.right] = …`. */
function targets(node: ts.Expression): readonly string[] {
  const { ts } = compiler()
  if (ts.isPropertyAccessExpression(node)) return [node.name.text]
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression))
    return [node.argumentExpression.text]
  return ts.isArrayLiteralExpression(node) ? node.elements.flatMap(targets) : []
}
