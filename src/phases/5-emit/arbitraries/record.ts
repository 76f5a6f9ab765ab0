import type { ArbitraryPlan, FieldPlan, RecordPlan } from '../../../ir/arbitrary-plan.ts'
import { recordSources, usedBy } from '../../../ir/record-sources.ts'
import { binding, code, join, plain, support, written, type Fragment } from '../fragment.ts'
import { isIdentifier, propertyKey, stringLiteral } from '../literal.ts'
import { arrowBody } from './drawn-from.ts'
import type { Printer, Scope } from './scope.ts'

export const printRecord: Printer<'record'> = (plan, scope) => printFields(plan, scope, undefined)

/**
 * Names that later draws need are drawn first, one inside the other, so that all of them stay in scope; what is
 * computed is added by a map at the end. `overrides` names the parameter that may replace arbitraries of fields.
 */
export function printFields({ fields }: RecordPlan, scope: Scope, overrides: Fragment | undefined): Fragment {
  const sources = recordSources(fields)
  const last = printLast(fields, sources, scope, overrides)
  return [...sources]
    .reverse()
    .reduce(
      (inner, field) => printSource({ field, inner, scope, overrides, before: namesBefore(field, sources) }),
      last,
    )
}

const namesBefore = (field: FieldPlan, sources: readonly FieldPlan[]) =>
  sources.slice(0, sources.indexOf(field)).map(({ name }) => name)

interface Source {
  readonly field: FieldPlan
  readonly inner: Fragment
  readonly scope: Scope
  readonly overrides: Fragment | undefined
  readonly before: readonly string[]
}

function printSource({ field, inner, scope, overrides, before }: Source): Fragment {
  const own =
    field.value.kind === 'drawn'
      ? drawnField(field, scope, overrides)
      : code`fc.constant(null).map(() => ${arrowBody(written(field.value.code))})`
  const path = isIdentifier(field.name) ? `.${field.name}` : `[${stringLiteral(field.name)}]`
  const given = [code`${overrides ?? ''}${path}`, own, ...namesText(before)]
  const drawn = overrides === undefined || field.bound ? own : code`${support('chosen')}(${given})`
  return code`${drawn}.chain((${field.name}) => ${binding([field.name], inner)})`
}

/** Names that are drawn already, for what is made of them. */
const namesText = (names: readonly string[]) => (names.length === 0 ? [] : [plain(`{ ${names.join(', ')} }`)])

function printLast(
  fields: readonly FieldPlan[],
  sources: readonly FieldPlan[],
  scope: Scope,
  overrides: Fragment | undefined,
): Fragment {
  const isLast = (field: FieldPlan) => !sources.includes(field) && !isFixed(field, fields)
  const computed = fields.filter((field) => field.value.kind === 'computed' && isLast(field))
  const used = new Set(computed.flatMap((field) => [...usedBy(field)]))
  const drawn = fields.filter((field) => !sources.includes(field) && !computed.includes(field))
  const shown = drawn.filter((field) => !field.bound || used.has(field.name))
  const kept = sources.filter((field) => !field.bound)
  const entries = [
    ...shown.map((field) => code`${keyText(field)}: ${drawnField(field, scope, overrides)}`),
    ...(overrides === undefined ? [] : [code`...${givenText(overrides, { shown, sources, scope })}`]),
    ...kept.map((field) => plain(`${propertyKey(field.name)}: fc.constant(${field.name})`)),
  ]
  // What left-out fields are called, as `toString`, every object has: the compiler takes no arbitraries of none for those.
  const isEmpty = entries.length === 0 && computed.length === 0
  if (isEmpty) return code`fc.constant(null).map(() => ({}))`
  const record = code`fc.record(${[code`{ ${entries} }`, recordOptions([...shown, ...kept], overrides)]})`
  const present = withoutUndefined(record, shown)
  return computed.length === 0
    ? present
    : addComputed(present, { computed, shown, kept, overrides: overrides !== undefined })
}

/** A name from outside of the object is what it is, whatever the object's other fields are. */
const isFixed = (field: FieldPlan, fields: readonly FieldPlan[]): boolean => {
  const { value, bound } = field
  if (bound || value.kind !== 'computed' || !isIdentifier(value.code.text)) return false
  return !fields.some((other) => other !== field && other.name === value.code.text)
}

const keyText = ({ name, key }: FieldPlan): Fragment =>
  key ? code`[${written(key)}]` : plain(propertyKey(name))

/** Its name as a value. */
const nameText = ({ name, key }: FieldPlan): Fragment => (key ? written(key) : plain(stringLiteral(name)))

/** A field whose own fields may be drawn otherwise is told of what stands in for them. */
function drawnField(field: FieldPlan, scope: Scope, overrides: Fragment | undefined): Fragment {
  const { value, bound } = field
  if (value.kind !== 'drawn') return code`fc.constant(${written(value.code)})`
  const { arbitrary } = value
  if (overrides === undefined || bound || !isDeep(arbitrary, scope)) return scope.print(arbitrary, scope)
  const inside = code`${support('within')}(${overrides}, ${nameText(field)})`
  if (arbitrary.kind === 'named') return scope.refined(arbitrary, inside, scope)
  return arbitrary.kind === 'record' ? printFields(arbitrary, scope, inside) : scope.print(arbitrary, scope)
}

/** Whether an object has fields that may be drawn otherwise. */
export const isDeep = (arbitrary: ArbitraryPlan, scope: Scope): boolean =>
  arbitrary.kind === 'record'
    ? arbitrary.fields.length > 0
    : arbitrary.kind === 'named' && scope.takesOverrides(arbitrary.functionName)

interface Given {
  readonly shown: readonly FieldPlan[]
  readonly sources: readonly FieldPlan[]
  readonly scope: Scope
}

/** What stands in for fields, but for those whose own fields it says: they are told so themselves. */
function givenText(overrides: Fragment, { shown, sources, scope }: Given): Fragment {
  const deep = [...shown, ...sources].filter(
    ({ value, bound }) => !bound && value.kind === 'drawn' && isDeep(value.arbitrary, scope),
  )
  const names = sources.map(({ name }) => name)
  const deepText = deep.length > 0 ? [code`[${deep.map(nameText)}]`] : []
  const namesOr = names.length === 0 && deep.length > 0 ? [plain('{}')] : namesText(names)
  return code`${support('given')}(${[overrides, ...namesOr, ...deepText]})`
}

const isBounded = ({ optional, value }: FieldPlan) =>
  optional && value.kind === 'drawn' && value.arbitrary.kind === 'bounded' && value.arbitrary.leftOut === true

/** Prototype-less objects are no values of ordinary types; `requiredKeys` only where something is optional. */
function recordOptions(fields: readonly FieldPlan[], overrides: Fragment | undefined): Fragment {
  const optional = fields.some((field) => field.optional && !isBounded(field))
  const required = fields.filter((field) => !field.optional || isBounded(field)).map(nameText)
  const given = overrides === undefined ? [] : [code`...${support('keysOf')}(${overrides})`]
  return optional
    ? code`{ requiredKeys: [${[...required, ...given]}], noNullPrototype: true }`
    : plain('{ noNullPrototype: true }')
}

/** A field that was left out to end a recursion is absent, not undefined. */
function withoutUndefined(record: Fragment, fields: readonly FieldPlan[]): Fragment {
  const bounded = fields.filter(isBounded)
  if (bounded.length === 0) return record
  return code`${support('leavingOut')}(${[record, ...bounded.map(nameText)]})`
}

interface Computing {
  readonly computed: readonly FieldPlan[]
  readonly shown: readonly FieldPlan[]
  readonly kept: readonly FieldPlan[]
  readonly overrides: boolean
}

function addComputed(record: Fragment, { computed, shown, kept, overrides }: Computing): Fragment {
  const used = new Set(computed.flatMap((field) => [...usedBy(field)]))
  const taken = shown.filter(({ name, bound }) => bound || (used.has(name) && isIdentifier(name)))
  const rest = overrides || shown.length + kept.length > taken.length
  const pattern = [...taken.map(({ name }) => plain(name)), ...(rest ? [plain('...rest')] : [])]
  const fields = [
    ...taken.filter(({ bound }) => !bound).map(({ name }) => plain(name)),
    ...computed
      .filter(({ bound }) => !bound)
      .map((field) => code`${propertyKey(field.name)}: ${computedText(field)}`),
    ...(rest ? [plain('...rest')] : []),
  ]
  const steps = computed.filter(({ bound }) => bound)
  const named = pattern.map(({ text }) => text)
  const made = binding([...named, ...steps.map(({ name }) => name)], code`{ ${fields} }`)
  if (steps.length === 0) return code`${record}.map(({ ${pattern} }) => (${made}))`
  const consts = join(
    steps.map((field) => code`const ${field.name} = ${binding(named, computedText(field))}`),
    '\n',
  )
  return code`${record}.map(({ ${pattern} }) => {\n${consts}\nreturn ${made}\n})`
}

const computedText = ({ value }: FieldPlan): Fragment =>
  value.kind === 'computed' ? written(value.code) : plain('undefined')
