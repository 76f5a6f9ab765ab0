import type { ts } from 'ts-morph'
import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { CheckedFile } from '../check/checked-file.ts'
import { nodeRange } from '../check/node-range.ts'
import { compiler } from '../compiler.ts'
import type { SafetyRule } from './safety-rule.ts'

/** Codes whose values, or whose function's results, a rule compares. */
const compared = /\/(?:of|backward|to|combine|result|actual|expected|measure|unchanged)(?:\/\d+)?$/

/** Helpers that compare values deeply. */
const comparing = new Set(['equals', 'permuted'])

/**
 * Deep equality sees fields and what can be walked, not `#fields`: of a class that keeps everything there any two
 * instances are equal, and a rule that compares them holds for every subject.
 */
export const checkHiddenState: SafetyRule = (node, { code, checked }) => {
  const { ts } = compiler()
  const [first] = code.nodes
  const isWhole = node === first && compared.test(code.embedding.code.id) && ts.isExpression(node)
  const isCall =
    ts.isCallExpression(node) && ts.isIdentifier(node.expression) && comparing.has(node.expression.text)
  const place = isWhole ? node : isCall ? node.arguments[0] : undefined
  if (!place) return []
  const type = checked.checker.getTypeAtLocation(place)
  const hidden = hiddenIn(isWhole ? resultOf(type) : type, checked)
  if (!hidden) return []
  const { name, field, isWhollyHidden } = hidden
  const kind = isWhollyHidden ? 'subject/no-visible-state' : 'subject/hidden-state'
  return [diagnostic(kind, nodeRange(place, code), { name, field })]
}

const resultOf = (type: ts.Type): ts.Type => type.getCallSignatures().at(-1)?.getReturnType() ?? type

interface Hidden {
  readonly name: string
  readonly field: string
  /** There is nothing else to compare. */
  readonly isWhollyHidden: boolean
}

/** Lists of promises of lists: types that lead to themselves have no end. */
const deepest = 4

/** The class with `#fields` that a value is, or that its promise, its list or one of its alternatives holds. */
function hiddenIn(type: ts.Type, checked: CheckedFile, depth = 0): Hidden | undefined {
  const { checker } = checked
  if (depth > deepest) return undefined
  const first = (types: readonly ts.Type[]) =>
    types.map((one) => hiddenIn(one, checked, depth + 1)).find((one) => one !== undefined)
  if (type.isUnion()) return first(type.types)
  const awaited = checker.getAwaitedType(type)
  if (awaited && awaited !== type) return hiddenIn(awaited, checked, depth + 1)
  if (checker.isArrayType(type) || checker.isTupleType(type))
    return first(checker.getTypeArguments(type as ts.TypeReference))
  const fields = fieldsOf(type, checker)
  const field = fields.find(isPrivateName)
  if (field === undefined || type.getProperties().some(isWalked)) return undefined
  return { name: type.symbol.name, field, isWhollyHidden: fields.every(isPrivateName) }
}

const isPrivateName = (name: string) => name.startsWith('#')
const isWalked = ({ escapedName }: ts.Symbol) => String(escapedName).startsWith('__@iterator')

/** Names of the fields that instances of a class have, its bases' too: neither methods nor accessors. */
function fieldsOf(type: ts.Type, checker: ts.TypeChecker): readonly string[] {
  const { ts } = compiler()
  const declaration =
    type.isClassOrInterface() || isInstance(type) ? type.symbol.declarations?.find(ts.isClassLike) : undefined
  if (!declaration) return []
  const own = declaration.members.flatMap((member) =>
    ts.isPropertyDeclaration(member) && !isStatic(member) ? [member.name.getText()] : [],
  )
  const parameters = declaration.members
    .filter(ts.isConstructorDeclaration)
    .flatMap((maker) => maker.parameters)
    .filter((parameter) => ts.isParameterPropertyDeclaration(parameter, parameter.parent))
    .map(({ name }) => name.getText())
  const bases = (checker.getBaseTypes(declared(type, checker)) ?? []).flatMap((base) =>
    fieldsOf(base, checker),
  )
  return [...own, ...parameters, ...bases]
}

const declared = (type: ts.Type, checker: ts.TypeChecker) =>
  checker.getDeclaredTypeOfSymbol(type.symbol) as ts.InterfaceType

/** `Stack<number>` is a reference to a class. */
const isInstance = ({ symbol }: Partial<ts.Type>): boolean =>
  symbol !== undefined && (symbol.flags & compiler().ts.SymbolFlags.Class) !== 0

const isStatic = (member: ts.PropertyDeclaration): boolean => {
  const { ts } = compiler()
  return (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static) !== 0
}
