import type { ts } from 'ts-morph'
import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import { functionMethods } from '../allow/forbidden-names.ts'
import { nodeRange } from '../check/node-range.ts'
import { compiler } from '../compiler.ts'
import { accessOf } from './accessed-names.ts'
import type { SafetyPlace, SafetyRule } from './safety-rule.ts'

/** A function is called by its name: not by `call`, `apply` and `bind`, nor when all that is known is that it is one. */
export const checkCallee: SafetyRule = (node, place) => {
  const { ts } = compiler()
  if (ts.isNewExpression(node)) return checkNew(node, place)
  const { checker } = place.checked
  const access = accessOf(node, checker)
  const named = access?.names.find((name) => functionMethods.has(name))
  const method = access && named !== undefined && isCallable(access.ownerType()) ? named : undefined
  if (access && method !== undefined) {
    return refuse(access.at, `\`${method}\` of a function`, 'call the function itself', place)
  }
  if (ts.isCallExpression(node) && isFormattedNow(node, checker)) {
    const args = { name: `${node.expression.getText()}()`, instead: 'Give it the moment to write' }
    return [diagnostic('subject/impure-global', nodeRange(node, place.code), args)]
  }
  if (!ts.isCallExpression(node) || !isUnknownFunction(checker.getTypeAtLocation(node.expression))) return []
  return refuse(
    node.expression,
    'a call of an unknown function',
    'name a function whose type is known',
    place,
  )
}

/** `format()` of a date format without a date writes what the clock says. */
function isFormattedNow(
  { arguments: given, expression }: ts.CallExpression,
  checker: ts.TypeChecker,
): boolean {
  const access = given.length === 0 ? accessOf(expression, checker) : undefined
  if (!access?.names.some((name) => name === 'format' || name === 'formatToParts')) return false
  return (access.ownerType() as Partial<ts.Type>).symbol?.name === 'DateTimeFormat'
}

function refuse(node: ts.Node, what: string, instead: string, { code }: SafetyPlace) {
  return [diagnostic('subject/not-allowed', nodeRange(node, code), { what, instead })]
}

/** `new Room()`, `new billing.Room()`, `new Intl.NumberFormat()`: a class by its name. */
function checkNew({ expression }: ts.NewExpression, place: SafetyPlace) {
  const { ts } = compiler()
  const owner = ts.isPropertyAccessExpression(expression) ? expression.expression : expression
  if (ts.isIdentifier(owner) && !isBoundHere(owner, place)) return []
  return refuse(
    expression,
    '`new` of anything but a class by its name',
    'name a class of the subject or of `use`',
    place,
  )
}

const isBoundHere = (name: ts.Identifier, { code: { embedding }, checked }: SafetyPlace) =>
  [...embedding.names.bound, ...embedding.scope].some((one) => one.name === name.text) ||
  checked.draft.definitions.has(name.text)

const isUnknownFunction = (type: ts.Type) =>
  type.getCallSignatures().length === 0 && type.getSymbol()?.name === 'Function'

const isCallable = (type: ts.Type) =>
  type.getCallSignatures().length > 0 || type.getConstructSignatures().length > 0 || isUnknownFunction(type)
