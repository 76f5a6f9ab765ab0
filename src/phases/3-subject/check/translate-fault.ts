import type { ts } from 'ts-morph'
import { diagnostic, type Diagnostic } from '../../../diagnostics/diagnostic.ts'
import { nearest } from '../../../diagnostics/nearest.ts'
import type { SourceRange } from '../../../ir/source.ts'
import { rangeIn } from '../code/range-in.ts'
import { unlistedIn } from '../names/import-of.ts'
import { compiler } from '../compiler.ts'
import type { CheckedFile } from './checked-file.ts'
import type { AnchorMeaning } from './draft.ts'
import { nothing } from './glue.ts'
import { habitualMember, habitualType } from '../names/habits.ts'
import { likeliest } from '../names/likeliest.ts'
import { negatedKey, operandWords } from './translate-operands.ts'
import { isFaulty, isGivenToFault } from './is-faulty.ts'
import { dueFields, fieldsOfOwner, membersMeant, oneOf, propertyNames, typesIn } from './known-names.ts'
import { madeWith, ownerAt } from './made-with.ts'
import { nodeAt } from './node-at.ts'
import { numberKey } from './number-key.ts'
import { outcomeFault } from './outcome-fault.ts'
import { tooManyTaken, withoutItsConsequences } from './too-many-taken.ts'

/** The compiler's faults in the checked file, in the words and at the places of the spec. */
export function translateFaults(checked: CheckedFile): readonly Diagnostic[] {
  const { program, file } = checked
  const faults = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]
  const told = faults.flatMap((fault) => {
    if (toldByAllowList.has(fault.code) || isConsequence(fault, checked)) return []
    const start = fault.start ?? 0
    const place = placeOf(checked, start, start + (fault.length ?? 1))
    const message = compiler().ts.flattenDiagnosticMessageText(fault.messageText, '\n')
    return place ? [{ diagnostic: translate(fault, message, { ...place, checked, start }), message }] : []
  })
  return withoutItsConsequences(told)
}

/** What follows from syntax that is refused by name: a comma, and whatever cannot be assigned to. */
const toldByAllowList = new Set([2540, 2542, 2588, 2628, 2629, 2630, 2631, 2632, 2695])

/** What follows from a fault that is told elsewhere. */
function isConsequence({ code, messageText, start = 0 }: ts.Diagnostic, checked: CheckedFile): boolean {
  const message = compiler().ts.flattenDiagnosticMessageText(messageText, ' ')
  const [, name] = /^Cannot find (?:name|namespace) '(.+?)'/.exec(message) ?? []
  if (name !== undefined) {
    const { lost } = checked.draft
    return name === nothing || lost.has(name) || lost.has('*')
  }
  // Of a factory that refines itself; in code it is a function that calls itself and says not what it gives.
  if (circular.has(code) && !isInCode(start, checked)) return true
  if (negatedInIn.has(code) && isKeyOfIn(nodeAt(checked.file, start))) return true
  // That the global scope is out of reach is told of its name.
  if (/ does not exist on type '.*\btypeof globalThis'/.test(message)) return true
  if (code === 2344 && isNoFault(nodeAt(checked.file, start), checked)) return true
  return implicitAny.has(code) && isGivenToFault(nodeAt(checked.file, start), checked.checker)
}

/** "This kind of expression is always truthy", "… falsy" */
const negatedInIn = new Set([2872, 2873])

/** "… implicitly has type 'any' because it is referenced in its own initializer" */
const circular = new Set([7022, 7023, 7024])

const isInCode = (start: number, { draft }: CheckedFile) =>
  draft.embeddings.some((one) => one.start <= start && start < one.end)

/** What is negated before `in`: that it is, is the fault. */
function isKeyOfIn(node: ts.Node | undefined): boolean {
  const { ts } = compiler()
  const negation = node?.parent
  if (!negation || !ts.isPrefixUnaryExpression(negation)) return false
  const around = negation.parent
  return ts.isBinaryExpression(around) && around.operatorToken.kind === ts.SyntaxKind.InKeyword
}

/** A field of a type that has a fault, whose fields nobody knows; or what a class is made with, by its parameter's name. */
function isNoFault(node: ts.Node | undefined, { checker }: CheckedFile): boolean {
  const owner = ownerAt(node)
  if (!owner) return false
  return isFaulty(checker.getTypeFromTypeNode(owner)) || madeWith(node, checker) !== undefined
}

/** "… implicitly has an 'any' type" */
const implicitAny = new Set([7006, 7019, 7031, 7053])

interface Place {
  readonly range: SourceRange
  readonly meaning: AnchorMeaning | undefined
}

interface FaultPlace extends Place {
  readonly checked: CheckedFile
  readonly start: number
}

/** The smallest code or anchor that holds a stretch; what only glue holds is shown at what the glue stands for. */
function placeOf({ draft }: CheckedFile, start: number, end: number): Place | undefined {
  const codes = draft.embeddings
    .filter((one) => one.start - 2 <= start && end <= one.end + 2)
    .map((one) => ({
      size: one.end - one.start,
      range: rangeIn(one.code, start - one.start, end - one.start),
      meaning: undefined,
    }))
  const anchors = draft.anchors
    .filter((one) => one.start <= start && end <= one.end)
    .map(({ range, meaning, ...one }) => ({ size: one.end - one.start, range, meaning }))
  return [...codes, ...anchors].sort((a, b) => a.size - b.size)[0]
}

function translate(fault: ts.Diagnostic, message: string, place: FaultPlace): Diagnostic {
  return (
    outcomeFault(message, place) ??
    translators[fault.code]?.(message, place) ??
    operandFault(fault, message, place) ??
    typeError(fault, message, place)
  )
}

function operandFault(
  { code, length = 0 }: ts.Diagnostic,
  message: string,
  { checked, start, range }: FaultPlace,
) {
  const { file } = checked
  const text = file.text.slice(start, start + length)
  return operandWords[code]?.({ message, text, node: nodeAt(file, start), range })
}

const typeError = (fault: ts.Diagnostic, message: string, { range }: FaultPlace) =>
  diagnostic('subject/type-error', range, { message: message.replace(/\s*\n\s*/g, ' '), code: fault.code })

type Translator = (message: string, place: FaultPlace) => Diagnostic | undefined

const unknownProperty: Translator = (message, place) => {
  const { checked, start, range } = place
  const [, name, type] = /^Property '(.+?)' does not exist on type '([^]+?)'\./.exec(message) ?? []
  if (name === undefined || type === undefined) return undefined
  if (name === '_zod') return noZodSchema(type, place)
  if (/^Promise<.*>$/.test(type)) {
    return diagnostic('subject/not-awaited', range, { name: ownerName(checked, start), type })
  }
  const names = propertyNames(checked, start)
  return diagnostic('subject/unknown-property', range, {
    name,
    type,
    suggestion: likeliest(name, names, habitualMember(name, names)),
    names,
  })
}

/** What `zod:` names has not what every schema of zod 4 has; its own name stands before the place. */
function noZodSchema(type: string, { checked, start, range }: FaultPlace): Diagnostic | undefined {
  const [, name] = /\(typeof ([^()]+)\)\[$/.exec(checked.file.text.slice(0, start)) ?? []
  if (name === undefined) return undefined
  const reason = /^Zod[A-Z]/.test(type) ? 'it is of zod 3' : `it is no schema of zod 4, but \`${type}\``
  const end = range.start
  return diagnostic('plan/zod-unread', { ...range, start: end - name.length, end }, { name, reason })
}

/** The name of the value whose property stands at a place. */
function ownerName({ file }: CheckedFile, start: number): string | undefined {
  const { ts } = compiler()
  const owner = nodeAt(file, start)?.parent
  if (!owner || !ts.isPropertyAccessExpression(owner)) return undefined
  return ts.isIdentifier(owner.expression) ? owner.expression.text : undefined
}

const unknownName: Translator = (message, { range, checked, start }) => {
  const [, name, suggestion] =
    /^Cannot find (?:name|namespace) '(.+?)'(?:.*Did you mean '(.+?)')?/.exec(message) ?? []
  if (name === undefined) return undefined
  const from = unlistedIn(name, checked.modules)
  const whole = isWholeType(checked, start)
  if (whole && /^(?:array|list)$/i.test(name))
    return diagnostic('subject/unknown-name', range, {
      name,
      suggestion: undefined,
      advice: `Leave \`type: ${name}\` out where \`items\` says what is in it, or write the TypeScript type: \`number[]\``,
    })
  const known = typesIn(checked).filter((type) => whole || type !== 'integer')
  const near = from ? undefined : (likeliest(name, known, habitualType(name, whole)) ?? suggestion)
  return diagnostic('subject/unknown-name', range, { name, suggestion: near, from })
}

/** All that a key `type` holds, where `integer` is a word of its own. */
const isWholeType = ({ draft, file }: CheckedFile, start: number): boolean =>
  draft.embeddings.some(
    ({ code, role, ...one }) =>
      role === 'type' &&
      code.id.endsWith('/type') &&
      code.text.trim() === nodeAt(file, start)?.getText(file) &&
      one.start <= start &&
      start < one.end,
  )

const unknownField: Translator = (message, place) => {
  const { meaning, range, checked, start } = place
  if (meaning?.kind !== 'field') return undefined
  const listed = [...message.matchAll(/"([^"]+)"/g)].map(([, name]) => name ?? '').slice(1)
  const names = listed.length > 0 ? listed : fieldsOfOwner(checked, start)
  const { name } = meaning
  const owner = ownerAt(nodeAt(place.checked.file, place.start))
  const type = owner && place.checked.checker.getTypeFromTypeNode(owner)
  const ofObject = type !== undefined && (type.flags & compiler().ts.TypeFlags.NonPrimitive) !== 0
  return diagnostic('subject/unknown-field', range, {
    name,
    suggestion: nearest(name, names),
    names,
    ...(ofObject && { ofObject }),
  })
}

/** What is exported is no fixture: neither a function that needs nothing, nor has it one that sets up. */
const noFixture: Translator = (message, { range, meaning }) => {
  if (meaning?.kind !== 'fixture') return undefined
  const [first = '', ...more] = message.split('\n')
  const [, found = ''] = /type '([^]+?)' is not assignable/.exec(first) ?? []
  const detail = more.at(-1)?.trim()
  return diagnostic('subject/not-a-fixture', range, { name: meaning.name, found, detail })
}

const wrongType: Translator = (message, place) => {
  const { range, checked, start } = place
  const [first = '', ...more] = message.split('\n')
  const form = /^(?:Argument of type|Type) '([^]+?)' is not assignable to (?:parameter of )?type '([^]+?)'\./
  const [, found, expected] = form.exec(first) ?? []
  if (found === undefined || expected === undefined) return undefined
  const node = nodeAt(checked.file, start)
  const negated = found === 'boolean' ? negatedKey({ message, text: '', node, range }) : undefined
  if (negated) return negated
  const detail =
    listDetail(expected) ??
    tooManyTaken(message) ??
    functionDetail(expected, found) ??
    membersMeant(found, node, checked) ??
    more.at(-1)?.trim() ??
    oneOf(node, checked) ??
    lawDetail(expected, found, place)
  return diagnostic('subject/wrong-type', range, { found, expected, detail })
}

/** One task by itself, where several are due. */
const listDetail = (expected: string): string | undefined =>
  expected === 'Iterable<() => unknown>'
    ? 'Name the tasks, `tasks: { one: …, two: … }`, or give a list of functions'
    : undefined

/** What a call gives, where the function is due that is called. */
const functionDetail = (expected: string, found: string): string | undefined =>
  /^\([^()]*\) => /.test(expected) && !found.includes('=>')
    ? 'Name the function, or write an arrow: `(value) => …`'
    : undefined

const unknownInLiteral: Translator = (message, { meaning, range, checked, start }) => {
  const [, written] = /, (?:and|but) '(.+?)' does not exist in type/.exec(message) ?? []
  const name = meaning?.kind === 'field' ? meaning.name : written
  if (name === undefined) return undefined
  const names = dueFields(checked, start)
  return diagnostic('subject/unknown-field', range, { name, suggestion: nearest(name, names), names })
}

/** A constant where a type is due: that of what it makes, if it is a class. */
const valueAsType: Translator = (message, { range, checked, start }) => {
  const [, name] = /^'(.+?)' refers to a value/.exec(message) ?? []
  const node = nodeAt(checked.file, start)
  if (name === undefined || !node) return undefined
  const { checker } = checked
  const value = checker
    .getSymbolsInScope(node, compiler().ts.SymbolFlags.Value)
    .find((symbol) => symbol.name === name)
  const makes = value && checker.getTypeOfSymbolAtLocation(value, node).getConstructSignatures().length > 0
  const type = makes ? `InstanceType<typeof ${name}>` : `typeof ${name}`
  return diagnostic('subject/value-as-type', range, { name, type })
}

/** A function that a law calls with what is given, and with what it gave itself. */
function lawDetail(expected: string, found: string, { meaning }: FaultPlace): string | undefined {
  if (meaning?.kind !== 'law') return undefined
  const isText = /^"[^]*"$/.test(expected)
  return isText && found === 'string'
    ? 'The law hands it what it gave: to draw some values of a wider type, write `{ type: string, enum: […] }`'
    : 'The law hands it what is given, and what it gave itself: both must be of the type that it takes'
}

const translators: Readonly<Record<number, Translator>> = {
  2304: unknownName,
  2503: unknownName,
  2552: unknownName,
  2322: wrongType,
  2339: unknownProperty,
  2551: unknownProperty,
  2344: unknownField,
  2345: (message, place) => noFixture(message, place) ?? wrongType(message, place),
  2559: noFixture,
  2749: valueAsType,
  2820: wrongType,
  2353: unknownInLiteral,
  2561: unknownInLiteral,
  7053: (message, { checked, start }) => numberKey(message, checked, start),
}
