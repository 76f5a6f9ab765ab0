import type { FieldPlan, RecordPlan } from '../../../ir/arbitrary-plan.ts'
import { usesOf } from '../../../ir/uses-of.ts'
import { binding, code, join, plain, support, written, type Fragment } from '../fragment.ts'
import { isIdentifier, propertyKey, stringLiteral } from '../literal.ts'
import { arrowBody } from './drawn-from.ts'
import type { Printer, Scope } from './scope.ts'

export const printRecord: Printer<'record'> = (plan, scope) => printFields(plan, scope, undefined)

/**
 * Names that later draws need are drawn first, one inside the other, so that all of them stay in scope; what is
 * computed is added by a map at the end. `overrides` names the parameter that may replace arbitraries of fields.
 */
export function printFields({ fields }: RecordPlan, scope: Scope, overrides: string | undefined): Fragment {
  const sources = sourcesOf(fields)
  const last = printLast(fields, sources, scope, overrides)
  return [...sources].reverse().reduce((inner, field) => printSource(field, inner, scope, overrides), last)
}

/** The fields that the drawing of another field uses, directly or through what is computed, in order. */
function sourcesOf(fields: readonly FieldPlan[]): readonly FieldPlan[] {
  const needed = new Set<FieldPlan>()
  const need = (names: Iterable<string>, by: FieldPlan) => {
    for (const name of names) {
      const field = fieldNamed(fields, name, by)
      if (!field || needed.has(field)) continue
      needed.add(field)
      if (field.value.kind === 'computed') need(field.value.code.uses, field)
    }
  }
  for (const field of fields) if (field.value.kind === 'drawn') need(usesOf(field.value.arbitrary), field)
  return inOrder(fields, needed)
}

/** A name means the nearest entry before the one that uses it, or else a later one. */
function fieldNamed(fields: readonly FieldPlan[], name: string, by: FieldPlan): FieldPlan | undefined {
  const before = fields.slice(0, fields.indexOf(by)).reverse()
  return [...before, ...fields].find((field) => field.name === name && field !== by)
}

/** Each after what it uses itself. */
function inOrder(fields: readonly FieldPlan[], needed: ReadonlySet<FieldPlan>): readonly FieldPlan[] {
  const ordered = new Set<FieldPlan>()
  const place = (field: FieldPlan, above: readonly FieldPlan[]) => {
    if (ordered.has(field) || above.includes(field)) return
    for (const name of usedBy(field)) {
      const before = fieldNamed(fields, name, field)
      if (before && needed.has(before)) place(before, [...above, field])
    }
    ordered.add(field)
  }
  for (const field of fields) if (needed.has(field)) place(field, [])
  return [...ordered]
}

const usedBy = ({ value }: FieldPlan): Iterable<string> =>
  value.kind === 'drawn' ? usesOf(value.arbitrary) : value.code.uses

function printSource(
  field: FieldPlan,
  last: Fragment,
  scope: Scope,
  overrides: string | undefined,
): Fragment {
  const inner = binding([field.name], last)
  const own = field.value.kind === 'drawn' ? scope.print(field.value.arbitrary, scope) : undefined
  const replaced = overrides !== undefined && !field.bound ? `${overrides}.${field.name}` : undefined
  if (own) return code`${replaced ? code`(${replaced} ?? ${own})` : own}.chain((${field.name}) => ${inner})`
  const computed = field.value.kind === 'computed' ? arrowBody(written(field.value.code)) : plain('undefined')
  const constant = code`fc.constant(null).map(() => ${computed})`
  return code`${replaced ? code`(${replaced} ?? ${constant})` : constant}.chain((${field.name}) => ${inner})`
}

function printLast(
  fields: readonly FieldPlan[],
  sources: readonly FieldPlan[],
  scope: Scope,
  overrides: string | undefined,
): Fragment {
  const computed = fields.filter((field) => field.value.kind === 'computed' && !sources.includes(field))
  const used = new Set(computed.flatMap((field) => [...usedBy(field)]))
  const drawn = fields.filter((field) => field.value.kind === 'drawn' && !sources.includes(field))
  const shown = drawn.filter((field) => !field.bound || used.has(field.name))
  const kept = sources.filter((field) => !field.bound)
  const entries = [
    ...shown.map((field) => code`${propertyKey(field.name)}: ${drawnField(field, scope)}`),
    ...(overrides === undefined ? [] : [plain(`...${overrides}`)]),
    ...kept.map((field) => plain(`${propertyKey(field.name)}: fc.constant(${field.name})`)),
  ]
  const record = code`fc.record(${[code`{ ${entries} }`, recordOptions([...shown, ...kept], overrides)]})`
  const present = withoutUndefined(record, shown)
  return computed.length === 0
    ? present
    : addComputed(present, { computed, shown, kept, overrides: overrides !== undefined })
}

const drawnField = ({ value }: FieldPlan, scope: Scope): Fragment =>
  value.kind === 'drawn' ? scope.print(value.arbitrary, scope) : plain('undefined')

const isBounded = ({ optional, value }: FieldPlan) =>
  optional && value.kind === 'drawn' && value.arbitrary.kind === 'bounded'

/** Prototype-less objects are no values of ordinary types; `requiredKeys` only where something is optional. */
function recordOptions(fields: readonly FieldPlan[], overrides: string | undefined): Fragment {
  const optional = fields.some((field) => field.optional && !isBounded(field))
  const required = fields
    .filter((field) => !field.optional || isBounded(field))
    .map(({ name }) => plain(stringLiteral(name)))
  const given = overrides === undefined ? [] : [code`...${support('keysOf')}(${overrides})`]
  return optional
    ? code`{ requiredKeys: [${[...required, ...given]}], noNullPrototype: true }`
    : plain('{ noNullPrototype: true }')
}

/** A field that was left out to end a recursion is absent, not undefined. */
function withoutUndefined(record: Fragment, fields: readonly FieldPlan[]): Fragment {
  const bounded = fields.filter(isBounded)
  if (bounded.length === 0) return record
  const local = (name: string, index: number) => (isIdentifier(name) ? name : `field${index + 1}`)
  const taken = bounded.map(({ name }, index) =>
    plain(isIdentifier(name) ? name : `${propertyKey(name)}: ${local(name, index)}`),
  )
  const kept = bounded.map(({ name }, index) => {
    const present = isIdentifier(name) ? name : `${propertyKey(name)}: ${local(name, index)}`
    return `...(${local(name, index)} === undefined ? {} : { ${present} })`
  })
  return code`${record}.map(({ ${[...taken, plain('...rest')]} }) => ({ ...rest, ${plain(kept.join(', '))} }))`
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
