import type { Code, Located } from '../../../ir/source.ts'
import type {
  ArbitrarySource,
  ArbitrarySpec,
  Bound,
  BoundKeyword,
  NamedArbitrary,
} from '../../../ir/arbitrary-spec.ts'
import type { YamlMap, YamlNode, YamlScalar } from '../yaml/yaml-node.ts'
import { isUntagged, wrong } from '../forms/expect.ts'
import type { Form, Place } from '../forms/form.ts'
import { isIdentifier } from '../forms/identifier.ts'
import type { Named } from '../forms/named.ts'
import { objectSchema, readKeys, type ObjectRules } from '../forms/object.ts'
import { arbitraryKeys, boundKeys, type ArbitraryValues } from './arbitrary-keys.ts'
import { sourceOf } from './arbitrary-source.ts'
import { isOutcomeKey } from './outcome-keys.ts'

const expected = "an arbitrary: a factory's name, or a map of keywords"

/** What stands wherever an arbitrary is expected (design 3.3). */
export const arbitrary: Form<ArbitrarySpec> = {
  expected,
  schema: () => ({ $ref: '#/definitions/arbitrary' }),
  read: (node, place) => {
    if (!isUntagged(node, place)) return undefined
    if (node.kind === 'map') return readMap(node, place)
    return node.kind === 'scalar' && node.value !== null
      ? readBare(node, place)
      : wrong(node, expected, place)
  },
}

const keys = arbitraryKeys(arbitrary, isKeyword, (code, node, place) =>
  toArbitrary({ expr: code }, node, place),
)
const rules = { name: 'an arbitrary', keys } satisfies ObjectRules<typeof keys>

function isKeyword(name: string): boolean {
  return Object.hasOwn(keys, name) && !isOutcomeKey(name)
}

/** The keys of an arbitrary, which a factory has too. */
export const arbitraryTable: typeof keys = keys
export const arbitrarySchema = () => ({ anyOf: [{ type: 'string' }, objectSchema(rules)] })

const readMap = (map: YamlMap, place: Place): ArbitrarySpec =>
  toArbitrary(readKeys(map, rules, place), map, place)

/** A bare name means a factory; every other bare value is told how it is written. */
function readBare(node: YamlScalar, place: Place): ArbitrarySpec | undefined {
  const name: Located = { text: node.text, range: node.range }
  if (node.style === 'plain' && typeof node.value === 'string' && isIdentifier(name.text)) {
    place.reading.factoryUses.push({ name, with: [] })
    return { ...toArbitrary({}, node, place), source: { kind: 'factory', name, with: [] } }
  }
  const { source, range } = node
  const written = source.text.slice(range.start, range.end)
  place.reading.report('spec/bare-value', range, {
    written: noMoreItems(node, place) ?? repairedBare(node, written),
  })
  return undefined
}

/** What JSON Schema writes beside `prefixItems`: a list of just these. */
const noMoreItems = ({ value }: YamlScalar, { id }: Place): string | undefined =>
  value === false && id.endsWith('/items')
    ? '`maxItems: …` where no further items may follow, or { const: false }'
    : undefined

/** As a constant, a type, an arbitrary or an expression, whichever it looks like. */
function repairedBare({ style, value, text }: YamlScalar, written: string): string {
  if (typeof value !== 'string' || style !== 'plain') return `{ const: ${written} }`
  const isType = /^[A-Z]\w*(?:<.*>)?(?:\[\])*$|\[\]$|\s[|&]\s/.test(text) || text === 'null'
  const quoted = /[,{}[\]]|: | #/.test(text) ? `'${text.replaceAll("'", "''")}'` : text
  if (isType) return `{ type: ${quoted} }`
  return /^fc\./.test(text) ? `{ fc: ${quoted} }` : `{ expr: ${quoted} }`
}

/** From what the keys said to the arbitrary; also for the map of a factory, which has keys of its own beside. */
export function toArbitrary(values: ArbitraryValues, node: YamlNode, place: Place): ArbitrarySpec {
  const source = sourceOf(values, node, place)
  const declared = declaredType(values, source)
  return {
    id: place.id,
    range: node.range,
    source,
    ...(declared && { declared }),
    ...(isInteger(values) && source.kind !== 'integer' && { integers: true as const }),
    bounds: boundsOf(values),
    bind: toArbitraries(values.bind),
    fields: fieldsOf(values, place),
    ...(values.prefixItems && { places: values.prefixItems.length }),
    items: values.items,
    contains: values.contains,
    not: values.not,
    required: values.required,
    uniqueBy: values.uniqueBy,
    optional: values.optional,
    weight: values.weight,
    finite: values.finite,
    hostile: values.hostile,
    ...(values.invalid !== undefined && { invalid: values.invalid }),
    spoil: toArbitraries(values.spoil),
    duplicate: values.duplicate,
    where: values.where,
    because: values.because,
    premise: values.premise,
  }
}

/** Fields by their names and places by their numbers. */
function fieldsOf(values: ArbitraryValues, { reading }: Place): readonly NamedArbitrary[] {
  const places = (values.prefixItems ?? []).map((arbitrary, index) => ({
    name: { text: String(index), range: arbitrary.range },
    arbitrary,
  }))
  const all = [...toArbitraries(values.fields), ...toArbitraries(values.properties), ...places]
  const seen = new Set<string>()
  return all.filter(({ name }) => {
    if (seen.has(name.text)) reading.report('spec/said-twice', name.range, { name: name.text })
    return !seen.has(name.text) && seen.add(name.text)
  })
}

const isInteger = ({ type }: ArbitraryValues) => type?.text.trim() === 'integer'

/** A `type` that is not itself the source. `integer` is no TypeScript type, and the other source says it all. */
function declaredType({ type }: ArbitraryValues, source: ArbitrarySource): Code | undefined {
  const isSource = source.kind === 'type' || source.kind === 'integer' || source.kind === 'factory'
  return isSource || type?.text.trim() === 'integer' ? undefined : type
}

export const toArbitraries = (
  found: readonly Named<ArbitrarySpec>[] | undefined,
): readonly NamedArbitrary[] => (found ?? []).map(({ name, value }) => ({ name, arbitrary: value }))

const boundNames = Object.keys(boundKeys) as BoundKeyword[]

function boundsOf(values: ArbitraryValues): ArbitrarySpec['bounds'] {
  const bounds: Partial<Record<BoundKeyword, Bound>> = {}
  for (const name of boundNames) if (values[name]) bounds[name] = values[name]
  return bounds
}
