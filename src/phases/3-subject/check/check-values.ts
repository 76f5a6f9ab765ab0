import type { ts } from 'ts-morph'
import { diagnostic, type Diagnostic } from '../../../diagnostics/diagnostic.ts'
import { compiler } from '../compiler.ts'
import type { CheckedFile, CheckedNodes } from './checked-file.ts'
import { isFaulty } from './is-faulty.ts'
import { misusedPromises, promisedValues, promisingTests } from './misused-promises.ts'
import { nodeRange } from './node-range.ts'
import { holdsPromise, isPromise } from './promises.ts'

/** Conditions and assertions are boolean, and no promise is left alone. */
export function checkValues(checked: CheckedFile): readonly Diagnostic[] {
  return checked.codes.flatMap((code) => [
    ...booleansDue(code).flatMap((expression) => checkBoolean(expression, code, checked)),
    ...checkPromises(code, checked),
    ...checkModel(code, checked),
  ])
}

/** The model of a machine is an object with fields. */
function checkModel({ embedding, nodes }: CheckedNodes, { checker }: CheckedFile): readonly Diagnostic[] {
  const [node] = nodes
  if (!node || !/^machines\/[^/]+\/model$/.test(embedding.code.id)) return []
  const type = checker.getTypeAtLocation(node)
  const isCollection =
    checker.isArrayType(type) || checker.isTupleType(type) || collections.has(type.symbol?.name ?? '')
  if (!isCollection) return []
  return [
    diagnostic('subject/model-without-fields', embedding.code.range, { type: checker.typeToString(type) }),
  ]
}

const collections: ReadonlySet<string> = new Set(['Map', 'ReadonlyMap', 'Set', 'ReadonlySet'])

/** The expressions of a code that must be boolean. */
function booleansDue({ embedding, nodes }: CheckedNodes): readonly ts.Expression[] {
  if (embedding.role === 'condition') return nodes as readonly ts.Expression[]
  return embedding.role === 'assertions' ? nodes.flatMap(assertionsIn) : []
}

/** Assertions stand at the top of `then` and in its `if` and `for`, not in arrow functions. */
export function assertionsIn(node: ts.Node): readonly ts.Expression[] {
  const { ts } = compiler()
  if (ts.isExpressionStatement(node)) return [node.expression]
  if (ts.isBlock(node)) return node.statements.flatMap(assertionsIn)
  if (ts.isForOfStatement(node)) return assertionsIn(node.statement)
  if (!ts.isIfStatement(node)) return []
  return [
    ...assertionsIn(node.thenStatement),
    ...(node.elseStatement ? assertionsIn(node.elseStatement) : []),
  ]
}

function checkBoolean(expression: ts.Expression, code: CheckedNodes, { checker }: CheckedFile) {
  const { ts } = compiler()
  const type = checker.getTypeAtLocation(expression)
  const isAny = (type.flags & ts.TypeFlags.Any) !== 0
  if (isFaulty(type)) return []
  if (!isAny && checker.isTypeAssignableTo(type, checker.getBooleanType())) return []
  const range = nodeRange(expression, code)
  const text = checker.typeToString(type)
  if (isPromise(type, checker))
    return [diagnostic('subject/not-awaited', range, { name: undefined, type: text })]
  const mend = mendOfLoop(expression)
  return [diagnostic('subject/not-boolean', range, { type: text, role: code.embedding.role, mend })]
}

/** `list.forEach(…)` and `list.map(…)` look into each element, and say nothing of them all. */
function mendOfLoop(expression: ts.Expression): string | undefined {
  const { ts } = compiler()
  if (!ts.isCallExpression(expression) || !ts.isPropertyAccessExpression(expression.expression))
    return undefined
  const { expression: list, name } = expression.expression
  const [argument] = expression.arguments
  if (!/^(?:forEach|map|flatMap|filter)$/.test(name.text) || !argument) return undefined
  return `Write \`${list.getText()}.every(${argument.getText()})\``
}

function checkPromises(code: CheckedNodes, checked: CheckedFile): readonly Diagnostic[] {
  const { ts } = compiler()
  const { checker } = checked
  const found: Diagnostic[] = []
  const tests = new Set<ts.Node>()
  const due = new Set<ts.Node>(booleansDue(code))
  const report = (node: ts.Node, name?: string) => {
    const type = checker.typeToString(checker.getTypeAtLocation(node))
    const isKey = code.embedding.role === 'key' && code.nodes.includes(node)
    const isTest = !isKey && tests.has(node)
    found.push(diagnostic('subject/not-awaited', nodeRange(node, code), { name, type, isKey, isTest }))
  }
  for (const node of promisedValues(code, checked)) report(node)
  const visit = (node: ts.Node): void => {
    if (ts.isExpressionStatement(node) && !due.has(node.expression)) {
      if (holdsPromise(checker.getTypeAtLocation(node.expression), checker)) report(node.expression)
    }
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer) {
      if (holdsPromise(checker.getTypeAtLocation(node.name), checker) && !isHandedOn(node.name, checked)) {
        report(node.initializer, node.name.text)
      }
    }
    if (ts.isArrowFunction(node) && dropsPromise(node, checker)) report(node)
    for (const value of promisingTests(node, checked)) {
      tests.add(value)
      report(value)
    }
    for (const value of misusedPromises(node, checked)) report(value)
    ts.forEachChild(node, visit)
  }
  for (const node of code.nodes) visit(node)
  return found
}

/** A promise in a `const` is used somewhere; using it as what it is not is a type error of its own. */
function isHandedOn(name: ts.Identifier, { file, checker }: CheckedFile): boolean {
  const { ts } = compiler()
  const symbol = checker.getSymbolAtLocation(name)
  let used = false
  const look = (node: ts.Node): void => {
    if (used) return
    if (ts.isIdentifier(node) && node !== name && node.text === name.text) {
      const meant = ts.isShorthandPropertyAssignment(node.parent)
        ? checker.getShorthandAssignmentValueSymbol(node.parent)
        : checker.getSymbolAtLocation(node)
      used = meant === symbol
    }
    ts.forEachChild(node, look)
  }
  look(file)
  return used
}

/** `items.forEach(async (item) => …)`: the caller takes no result, so nobody waits. */
function dropsPromise(arrow: ts.ArrowFunction, checker: ts.TypeChecker): boolean {
  const { ts } = compiler()
  const wanted = checker.getContextualType(arrow)?.getCallSignatures()[0]?.getReturnType()
  if (!wanted || !(wanted.flags & ts.TypeFlags.Void)) return false
  const made = checker.getSignatureFromDeclaration(arrow)?.getReturnType()
  return made !== undefined && isPromise(made, checker)
}
