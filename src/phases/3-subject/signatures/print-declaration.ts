import type { ts } from 'ts-morph'
import { compiler } from '../compiler.ts'
import { isHidden } from './reachable.ts'

/** Prints one declaration without bodies, hidden members and the values of constants. */
export function printDeclaration(statement: ts.Statement, docComments: boolean): string {
  const { ts } = compiler()
  const printer = ts.createPrinter({ removeComments: !docComments })
  const result = ts.transform(statement, [withoutSecrets])
  const [printed = statement] = result.transformed
  const text = printer.printNode(ts.EmitHint.Unspecified, printed, statement.getSourceFile())
  result.dispose()
  return text.replace(/^( {4})+/gm, (indent) => indent.slice(indent.length / 2))
}

const withoutSecrets: ts.TransformerFactory<ts.Statement> = (context) => (root) => {
  const { ts } = compiler()
  const visit = (node: ts.Node): ts.Node | undefined => {
    if (isHidden(node)) return undefined
    if (ts.isVariableDeclaration(node)) return constant(node)
    return ts.visitEachChild(node, visit, context)
  }
  return ts.visitNode(root, visit) as ts.Statement
}

/** `const LIMIT = 100` says only that it is a number. */
function constant(node: ts.VariableDeclaration): ts.VariableDeclaration {
  const { ts } = compiler()
  const type = node.initializer ? literalType(node.initializer) : node.type && widened(node.type)
  return ts.factory.updateVariableDeclaration(node, node.name, undefined, type, undefined)
}

function widened(type: ts.TypeNode): ts.TypeNode {
  const { ts } = compiler()
  return ts.isLiteralTypeNode(type) ? literalType(type.literal) : type
}

function literalType(node: ts.Node): ts.TypeNode {
  const { ts } = compiler()
  const { SyntaxKind } = ts
  const inner = ts.isPrefixUnaryExpression(node) ? node.operand : node
  const keyword = ts.isStringLiteralLike(inner)
    ? SyntaxKind.StringKeyword
    : ts.isNumericLiteral(inner)
      ? SyntaxKind.NumberKeyword
      : ts.isBigIntLiteral(inner)
        ? SyntaxKind.BigIntKeyword
        : inner.kind === SyntaxKind.TrueKeyword || inner.kind === SyntaxKind.FalseKeyword
          ? SyntaxKind.BooleanKeyword
          : SyntaxKind.UnknownKeyword
  return ts.factory.createKeywordTypeNode(keyword)
}
