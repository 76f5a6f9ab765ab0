import type { ts } from 'ts-morph'
import type { Statement } from '../../../ir/checked-code.ts'
import { compiler } from '../compiler.ts'
import { expressionOf, type CodeContext } from './expression-of.ts'
import { textOf } from './text-of.ts'

/** Statements of the checked file as plain data; each declaration of a `const` is one. */
export function statementsOf(node: ts.Node, context: CodeContext): readonly Statement[] {
  const { ts } = compiler()
  if (ts.isBlock(node)) return node.statements.flatMap((one) => statementsOf(one, context))
  if (ts.isVariableStatement(node)) {
    return node.declarationList.declarations.flatMap((one) => constOf(one, context))
  }
  if (ts.isExpressionStatement(node)) {
    return [{ kind: 'expression', expression: expressionOf(node.expression, context) }]
  }
  if (ts.isIfStatement(node)) return [ifOf(node, context)]
  return ts.isForOfStatement(node) ? [forOf(node, context)] : []
}

function constOf(node: ts.VariableDeclaration, context: CodeContext): readonly Statement[] {
  if (!node.initializer) return []
  const type = node.type ? `: ${textOf(node.type)}` : ''
  const binding = textOf(node.name) + type
  const value = expressionOf(node.initializer, context)
  return [
    { kind: 'const', binding, names: boundBy(node.name), value, isFunction: isFunction(node.initializer) },
  ]
}

function isFunction(node: ts.Expression): boolean {
  const { ts } = compiler()
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node))
    return isFunction(node.expression)
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node)
}

function ifOf(node: ts.IfStatement, context: CodeContext): Statement {
  return {
    kind: 'if',
    condition: expressionOf(node.expression, context),
    then: statementsOf(node.thenStatement, context),
    otherwise: node.elseStatement ? statementsOf(node.elseStatement, context) : [],
  }
}

function forOf(node: ts.ForOfStatement, context: CodeContext): Statement {
  const { ts } = compiler()
  const [declaration] = ts.isVariableDeclarationList(node.initializer) ? node.initializer.declarations : []
  return {
    kind: 'for',
    awaits: node.awaitModifier !== undefined,
    binding: declaration ? textOf(declaration.name) : '',
    names: declaration ? boundBy(declaration.name) : [],
    iterable: expressionOf(node.expression, context),
    body: statementsOf(node.statement, context),
  }
}

/** The names that a pattern binds, in order. */
export function boundBy(name: ts.BindingName): readonly string[] {
  const { ts } = compiler()
  if (ts.isIdentifier(name)) return [name.text]
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? boundBy(element.name) : []))
}
