import type { ts } from 'ts-morph'
import { helperNames } from '../../../ir/helpers.ts'
import type { Code } from '../../../ir/source.ts'
import type { ArbitrarySpec } from '../../../ir/arbitrary-spec.ts'
import type { InvariantSpec } from '../../../ir/spec.ts'
import { parseCode } from '../code/parse-code.ts'
import { compiler } from '../compiler.ts'

/** The type of the parameter that a name is first handed to, as TypeScript; undefined where it is handed to none. */
export function typeOfFirstUse(name: string, invariant: InvariantSpec): string | undefined {
  const { setup, when, then, functions, tasks } = invariant
  const blocks = [setup, when, then].flatMap((code) => (code ? [{ code, role: 'block' as const }] : []))
  const given = invariant.given.flatMap(({ arbitrary: { source } }) =>
    source.kind === 'expr' ? [source.code] : [],
  )
  const expressions: readonly Code[] = [
    ...Object.values(functions),
    ...tasks.map(({ code }) => code),
    ...given,
  ]
  const local = localsOf(blocks.flatMap(({ code }) => parsedNodes(code, 'block')))
  for (const { code, role } of [
    ...blocks,
    ...expressions.map((code) => ({ code, role: 'expression' as const })),
  ]) {
    for (const node of parsedNodes(code, role)) {
      const found = findUse(node, name, local)
      if (found !== undefined) return found
    }
  }
  return firstOf(invariant.given, ({ arbitrary }) => typeOfField(name, arbitrary, undefined))
}

/** The type of the field, at whatever depth, that is the value of that name. */
function typeOfField(name: string, spec: ArbitrarySpec, around: string | undefined): string | undefined {
  const { source, fields } = spec
  const type = source.kind === 'type' ? source.type.text.trim() : around
  if (type === undefined) return undefined
  return firstOf(fields, ({ name: field, arbitrary }) => {
    const here = `NonNullable<${type}>[${JSON.stringify(field.text)}]`
    const isIt = arbitrary.source.kind === 'expr' && arbitrary.source.code.text.trim() === name
    return isIt ? here : typeOfField(name, arbitrary, here)
  })
}

function firstOf<Item>(items: readonly Item[], find: (item: Item) => string | undefined): string | undefined {
  for (const item of items) {
    const found = find(item)
    if (found !== undefined) return found
  }
  return undefined
}

const parsedNodes = (code: Code, role: 'block' | 'expression') => parseCode(code, role).parsed?.nodes ?? []

/** Constants that are instances of a class, by the class; other constants have no type that could be named. */
type Locals = ReadonlyMap<string, string | undefined>

function localsOf(nodes: readonly ts.Node[]): Locals {
  const { ts } = compiler()
  const found = new Map<string, string | undefined>()
  for (const node of nodes) {
    if (!ts.isVariableStatement(node)) continue
    for (const { name, initializer } of node.declarationList.declarations) {
      if (!ts.isIdentifier(name)) continue
      const isNew = initializer && ts.isNewExpression(initializer)
      const isMade =
        initializer && ts.isCallExpression(initializer) && ts.isIdentifier(initializer.expression)
      if (isNew) found.set(name.text, `InstanceType<typeof ${initializer.expression.getText()}>`)
      else if (isMade) found.set(name.text, `ReturnType<typeof ${initializer.expression.getText()}>`)
      else found.set(name.text, undefined)
    }
  }
  return found
}

function findUse(node: ts.Node, name: string, locals: Locals): string | undefined {
  const { ts } = compiler()
  if (ts.isIdentifier(node) && node.text === name) return typeOfPlace(node, locals)
  let found: string | undefined
  ts.forEachChild(node, (child) => {
    found ??= findUse(child, name, locals)
  })
  return found
}

/** The type of the place that a value stands in: an argument, or a field of an argument. */
function typeOfPlace(node: ts.Expression, locals: Locals): string | undefined {
  const { ts } = compiler()
  const { parent } = node
  if (ts.isShorthandPropertyAssignment(parent)) return fieldOf(parent.parent, parent.name.text, locals)
  if (ts.isPropertyAssignment(parent) && parent.initializer === node && ts.isIdentifier(parent.name))
    return fieldOf(parent.parent, parent.name.text, locals)
  const isCall = ts.isCallExpression(parent) || ts.isNewExpression(parent)
  const index = isCall ? (parent.arguments?.indexOf(node) ?? -1) : -1
  if (!isCall || index < 0) return undefined
  const callee = calleeType(parent.expression, locals)
  if (callee === undefined) return undefined
  const parameters = ts.isNewExpression(parent) ? 'ConstructorParameters' : 'Parameters'
  return `${parameters}<${callee}>[${index}]`
}

function fieldOf(object: ts.ObjectLiteralExpression, field: string, locals: Locals): string | undefined {
  const type = typeOfPlace(object, locals)
  return type && `NonNullable<${type}>[${JSON.stringify(field)}]`
}

/** Helpers take any callback. */
const helpers: ReadonlySet<string> = new Set(helperNames)

function calleeType(callee: ts.Expression, locals: Locals): string | undefined {
  const { ts } = compiler()
  if (ts.isIdentifier(callee)) {
    if (helpers.has(callee.text)) return undefined
    return locals.has(callee.text) ? locals.get(callee.text) : `typeof ${callee.text}`
  }
  if (!ts.isPropertyAccessExpression(callee)) return undefined
  const owner = calleeType(callee.expression, locals)
  return owner && `${owner.startsWith('typeof ') ? `(${owner})` : owner}[${JSON.stringify(callee.name.text)}]`
}
