import type { Code, SourceRange } from '../../../ir/source.ts'
import type { ArbitrarySource, NamedCode } from '../../../ir/arbitrary-spec.ts'
import type { YamlNode } from '../yaml/yaml-node.ts'
import type { Place } from '../forms/form.ts'
import type { Named } from '../forms/named.ts'
import type { ArbitraryValues } from './arbitrary-keys.ts'

type ReadSource = (values: ArbitraryValues, place: Place) => ArbitrarySource | undefined

const fromCode =
  (kind: 'elementOf' | 'subsetOf' | 'shuffleOf' | 'expr' | 'fc'): ReadSource =>
  ({ [kind]: code }) =>
    code && { kind, code }

const fromOutcome =
  (way: 'returns' | 'throws' | 'resolves' | 'rejects'): ReadSource =>
  ({ [way]: value, after }) =>
    value && { kind: 'outcome', way, value, after }

/** The keys that say where values come from. */
const sources = {
  factory: ({ factory: name, with: given }) => name && { kind: 'factory', name, with: toCodes(given) },
  const: ({ const: value }) => value && { kind: 'const', value },
  enum: ({ enum: values }) => values && { kind: 'enum', values },
  anyOf: ({ anyOf: branches }) => branches && { kind: 'anyOf', branches },
  elementOf: fromCode('elementOf'),
  subsetOf: fromCode('subsetOf'),
  shuffleOf: fromCode('shuffleOf'),
  expr: fromCode('expr'),
  fc: fromCode('fc'),
  schema: ({ schema: from }) => from && { kind: 'schema', from },
  zod: ({ zod: code }) =>
    code && { kind: 'zod', from: { text: code.text.trim(), range: code.range }, input: inputOf(code) },
  spy: ({ spy }, { key }) => spy && { kind: 'spy', spy: { ...spy, name: key } },
  signal: ({ signal }, { key }) => signal && { kind: 'signal', signal: { ...signal, name: key } },
  returns: fromOutcome('returns'),
  throws: fromOutcome('throws'),
  resolves: fromOutcome('resolves'),
  rejects: fromOutcome('rejects'),
  never: ({ never }) =>
    never === true ? { kind: 'outcome', way: 'never', value: undefined, after: undefined } : undefined,
  type: ({ type }) => type && (type.text.trim() === 'integer' ? { kind: 'integer' } : { kind: 'type', type }),
} satisfies Readonly<Partial<Record<keyof ArbitraryValues, ReadSource>>>

/** The type of what a zod schema takes, as TypeScript: zod's own `z.input`, without an import of zod. */
function inputOf(schema: Code): Code {
  const before = '(typeof '
  const map = schema.map.map((segment) => ({ ...segment, value: segment.value + before.length }))
  return { ...schema, text: `${before}${schema.text.trim()})['_zod']['input']`, map }
}

/** What a factory has beside its arbitrary. */
const ofFactory: ReadonlySet<string> = new Set(['doc', 'params'])

const readers = Object.entries<ReadSource>(sources)

/** Where the values come from. Two sources are a fault, but for a `type`, which says what the other's values must be. */
export function sourceOf(values: ArbitraryValues, node: YamlNode, place: Place): ArbitrarySource {
  const found = readers.flatMap(([key, read]): [string, ArbitrarySource][] => {
    const source = read(values, place)
    return source ? [[key, source]] : []
  })
  const [first, second] = found
  const clash = first && second && (second[0] !== 'type' || first[0] === 'factory')
  if (clash) {
    place.reading.report('spec/two-sources', keyOf(second[0], node), { first: first[0], second: second[0] })
  }
  if (values.with && !values.factory)
    place.reading.report('spec/with-without-factory', keyOf('with', node), {})
  // What could not be read may have been the source.
  const isLost =
    node.kind === 'map' &&
    node.entries.some(({ key: { text } }) => !Object.hasOwn(values, text) && !ofFactory.has(text))
  const source = first?.[1] ?? { kind: 'context', ...(isLost && { lost: true as const }) }
  if (source.kind === 'factory')
    place.reading.factoryUses.push({ name: source.name, with: source.with.map(({ name }) => name) })
  return source
}

function keyOf(name: string, node: YamlNode): SourceRange {
  const entry = node.kind === 'map' ? node.entries.find(({ key }) => key.text === name) : undefined
  return entry?.key.range ?? node.range
}

export const toCodes = (found: readonly Named<Code>[] | undefined): readonly NamedCode[] =>
  (found ?? []).map(({ name, value }) => ({ name, code: value }))
