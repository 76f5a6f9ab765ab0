import type { ts } from 'ts-morph'
import type { CheckedCode } from '../../../ir/checked-code.ts'
import type { CheckedFile, CheckedNodes } from '../check/checked-file.ts'
import { nodeRange } from '../check/node-range.ts'
import { isPromise } from '../check/promises.ts'
import { compiler } from '../compiler.ts'
import { arrowOf } from './arrow-of.ts'
import { awaitsIn } from './awaits-in.ts'
import { expressionOf, usesOf, type CodeContext } from './expression-of.ts'
import { copiesOf, nameOlds, type CopyNames } from './olds.ts'
import { findRewrites } from './rewrites.ts'
import { grammarOf, type Role } from './role.ts'
import { statementsOf } from './statements-of.ts'
import { textOf } from './text-of.ts'

/** Every code of a spec as plain data, by its id. */
export function checkedCodes(
  checked: CheckedFile,
  isGlobal: (name: string) => boolean,
  helpers: ReadonlySet<string>,
): ReadonlyMap<string, CheckedCode> {
  const copies = new Map<string, CopyNames>()
  for (const code of checked.codes) findRewrites(code, checked, helpers)
  const codes = checked.codes.map((code) => {
    const { owner } = code.embedding
    const names = copies.get(owner) ?? new Map<string, string>()
    copies.set(owner, names)
    return [code.embedding.code.id, checkedCode(code, { checked, names, isGlobal })] as const
  })
  return new Map(codes)
}

interface Around {
  readonly checked: CheckedFile
  readonly names: CopyNames
  readonly isGlobal: (name: string) => boolean
}

function checkedCode(code: CheckedNodes, { checked, names, isGlobal }: Around): CheckedCode {
  const { embedding, nodes } = code
  const taken = new Set([
    ...embedding.scope.map(({ name }) => name),
    ...embedding.names.bound.map(({ name }) => name),
  ])
  const olds = nameOlds(nodes, names, new Set([...taken, ...checked.draft.definitions]))
  const context: CodeContext = {
    rangeOf: (node) => nodeRange(node, code),
    olds,
    isUse: (name) => !isGlobal(name),
  }
  const isType = grammarOf(embedding.role) === 'type'
  return {
    id: embedding.code.id,
    statements: isType ? [] : nodes.flatMap((node) => statementOrExpression(node, context)),
    olds: copiesOf(olds, context),
    uses: usesOf(nodes, context, [...olds.values()]),
    awaits: nodes.some(awaitsIn),
    promised: isPromised(nodes.at(-1), checked.checker),
    typeText: typeTextOf(code, checked),
    arrow: nodes[0] && isFunction(embedding.role) ? arrowOf(nodes[0], checked.checker) : undefined,
  }
}

const isFunction = (role: Role) => role === 'function' || role === 'key'

function statementOrExpression(node: ts.Node, context: CodeContext) {
  const { ts } = compiler()
  if (ts.isStatement(node)) return statementsOf(node, context)
  return [{ kind: 'expression' as const, expression: expressionOf(node as ts.Expression, context) }]
}

/** Of a function: what it returns; of a block: what its last call returns, awaited or not. */
function isPromised(last: ts.Node | undefined, checker: ts.TypeChecker): boolean {
  const { ts } = compiler()
  if (!last || ts.isTypeNode(last)) return false
  const value = lastValue(last)
  if (!value) return false
  const type = checker.getTypeAtLocation(ts.isAwaitExpression(value) ? value.expression : value)
  const result = type.getCallSignatures().at(-1)?.getReturnType() ?? type
  return isPromise(result, checker)
}

function lastValue(node: ts.Node): ts.Expression | undefined {
  const { ts } = compiler()
  if (ts.isExpressionStatement(node)) return node.expression
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.at(-1)?.initializer
  return ts.isStatement(node) ? undefined : (node as ts.Expression)
}

function typeTextOf({ embedding, nodes }: CheckedNodes, { checker, file }: CheckedFile): string | undefined {
  const { ts } = compiler()
  const grammar = grammarOf(embedding.role)
  const [node] = nodes
  if (!node || grammar === 'statements') return undefined
  if (grammar === 'type') return textOf(node)
  const flags = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseSingleQuotesForStringLiteralType
  return checker.typeToString(checker.getTypeAtLocation(node), file, flags)
}
