import type { ts } from 'ts-morph'
import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import { isForbiddenName, mayBeForbidden } from '../allow/forbidden-names.ts'
import { isFaulty } from '../check/is-faulty.ts'
import { nodeRange } from '../check/node-range.ts'
import { compiler } from '../compiler.ts'
import type { SafetyRule } from './safety-rule.ts'

/**
 * A computed key is a number, or one of some names that are known: a key that may be any text may be `constructor`,
 * and from there all code can be reached.
 */
export const checkKey: SafetyRule = (node, { code, checked }) =>
  keysOf(node).flatMap((key) => {
    const type = typeOfKey(key, checked.checker)
    if (isFaulty(type)) return []
    if (isSafeKey(type, checked.checker)) return []
    const listed = listedFields(key)
    if (listed !== undefined)
      return [diagnostic('subject/listed-fields', nodeRange(key, code), { instead: listed })]
    return [
      diagnostic('subject/open-key', nodeRange(key, code), { type: checked.checker.typeToString(type) }),
    ]
  })

/** What names a field at run time: in brackets, and in the helpers that take fields by their names. */
function keysOf(node: ts.Node): readonly ts.Expression[] {
  const { ts } = compiler()
  if (ts.isElementAccessExpression(node)) return [node.argumentExpression]
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return []
  return ['pick', 'omit'].includes(node.expression.text) ? node.arguments.slice(1) : []
}

/** `omit(order, 'total', 'note')` for `omit(order, ['total', 'note'])`, as other libraries have it. */
function listedFields(key: ts.Expression): string | undefined {
  const { ts } = compiler()
  const { parent } = key
  if (!ts.isArrayLiteralExpression(key) || !ts.isCallExpression(parent)) return undefined
  const given = parent.arguments.flatMap((one) => (one === key ? [...key.elements] : [one]))
  return `${parent.expression.getText()}(${given.map((one) => one.getText()).join(', ')})`
}

/** Of what is spread, the type of each. */
function typeOfKey(key: ts.Expression, checker: ts.TypeChecker): ts.Type {
  const { ts } = compiler()
  if (!ts.isSpreadElement(key)) return checker.getTypeAtLocation(key)
  const all = checker.getTypeAtLocation(key.expression)
  return checker.getIndexTypeOfType(all, ts.IndexKind.Number) ?? all
}

function isSafeKey(type: ts.Type, checker: ts.TypeChecker): boolean {
  const { ts } = compiler()
  if (type.isUnion()) return type.types.every((one) => isSafeKey(one, checker))
  if (type.isStringLiteral()) return !isForbiddenName(type.value)
  if (type.isIntersection()) return type.types.some((one) => isSafeKey(one, checker))
  if (type.flags & ts.TypeFlags.TemplateLiteral) return isSafeTemplate(type as ts.TemplateLiteralType)
  if (type.flags & (ts.TypeFlags.NumberLike | ts.TypeFlags.BigIntLike)) return true
  if (!(type.flags & ts.TypeFlags.Instantiable)) return false
  const constraint = checker.getBaseConstraintOfType(type)
  return constraint !== undefined && constraint !== type && isSafeKey(constraint, checker)
}

/** No forbidden name begins and ends as all texts of `m${number}` do. */
const isSafeTemplate = ({ texts }: ts.TemplateLiteralType): boolean =>
  !mayBeForbidden(texts[0] ?? '', texts.at(-1) ?? '')
