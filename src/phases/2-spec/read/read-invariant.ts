import { nearest } from '../../../diagnostics/nearest.ts'
import type { Located, SourceRange } from '../../../ir/source.ts'
import { invariantKinds, type CaseSpec, type InvariantKind, type InvariantSpec } from '../../../ir/spec.ts'
import { expectMap } from '../forms/expect.ts'
import { within, type Place } from '../forms/form.ts'
import { entriesOf } from '../forms/named.ts'
import { list } from '../forms/list.ts'
import { headOf, mendKeys, readKeys } from '../forms/object.ts'
import { toArbitraries } from '../language/arbitrary.ts'
import { invariantKeys, type InvariantValues } from '../language/invariant-keys.ts'
import { kindsOf, kindWords, machineKinds } from '../language/kinds.ts'
import { notInCase } from '../language/keys-without.ts'
import { sequence } from '../language/sequence.ts'
import type { YamlMap, YamlNode } from '../yaml/yaml-node.ts'
import { checkInvariant } from './check-invariant.ts'
import { lawCode } from './law-code.ts'
import { mergeKeys } from './merge-keys.ts'
import { tellReplaced } from './replaced-by-cases.ts'
import { without } from './scenarios.ts'

const rules = { name: 'an invariant', keys: invariantKeys }
const machineRules = {
  ...rules,
  keys: { ...invariantKeys, examples: { ...invariantKeys.examples, form: list(sequence) } },
}

/** Examples of rules about a machine are sequences of its commands. */
const rulesFor = (kind: InvariantKind) => (machineKinds.has(kind) ? machineRules : rules)

/** Reads `map`, an invariant with its scenario merged in; faults of the whole are shown at `own`, as it is written. */
export function readInvariant(map: YamlMap, own: YamlMap, place: Place): InvariantSpec | undefined {
  const kind = supportedKind(map, place)
  if (kind === undefined) return readAnyKind(map, place)
  const values = readKeys(map, rulesFor(kind), place)
  const head = headOf(own)
  const cases = values.cases ? readCases(values.cases, { map, own, head }, within(place, 'cases')) : []
  // What an invariant with cases lacks, each case may have.
  if (cases.length === 0) {
    const asked = askedIn(own) ?? head
    checkInvariant({ map, values, kind, head, asked, voice: head, name: undefined }, place)
  }
  return toInvariant({ values, kind, cases, range: own.range, place })
}

/** The word that asks for what its kind needs. */
const askedIn = ({ entries }: YamlMap): SourceRange | undefined =>
  entries.find(({ key }) => key.text === 'kind')?.value.range

interface Base {
  readonly map: YamlMap
  /** As it is written, without its scenario. */
  readonly own: YamlMap
  readonly head: SourceRange
}

function readCases(node: YamlNode, base: Base, place: Place): readonly CaseSpec[] {
  const cases = expectMap(node, 'a map of names to cases', place)
  if (!cases) return []
  const inherited = { ...base.map, entries: base.map.entries.filter(({ key }) => key.text !== 'cases') }
  const found: CaseSpec[] = []
  const written: YamlMap[] = []
  for (const { key, value } of entriesOf(cases, place)) {
    const at = within(place, key.text)
    if (!caseName.test(key.text)) place.reading.report('spec/bad-case-name', key.range, { name: key.text })
    const it = expectMap(value, 'a case (a map)', at)
    if (!it) continue
    const own = mendKeys(it, invariantKeys)
    written.push(own)
    const map = mergeKeys(inherited, without(own, notInCase, 'a case', at), at)
    const invariant = readCase(map, { name: key, asked: askedIn(own) ?? key.range, voice: base.head }, at)
    if (invariant) found.push({ name: key, invariant })
  }
  tellReplaced(base.own, written, place)
  return found
}

/** What a test's title can hold between brackets. */
const caseName = /^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u

function readCase(
  map: YamlMap,
  { name, ...places }: { readonly name: Located; readonly asked: SourceRange; readonly voice: SourceRange },
  place: Place,
): InvariantSpec | undefined {
  const kind = supportedKind(map, place)
  if (kind === undefined) return readAnyKind(map, place)
  const values = readKeys(map, rulesFor(kind), place)
  checkInvariant({ map, values, kind, head: name.range, ...places, name }, place)
  return toInvariant({ values, kind, cases: [], range: map.range, place })
}

/** The kind, when this version generates it. */
function supportedKind(map: YamlMap, place: Place): InvariantKind | undefined {
  const node = map.entries.find(({ key }) => key.text === 'kind')?.value
  if (!node) return 'postcondition'
  const written = invariantKeys.kind.form.read(node, within(place, 'kind'))
  if (!written) return nearestKind(node)
  return invariantKinds.find((known) => known === written.text)
}

/** What a misspelt kind most likely meant, so that the rest of the invariant is checked at once. */
function nearestKind(node: YamlNode): InvariantKind | undefined {
  const meant = node.kind === 'scalar' ? nearest(node.text, kindWords) : undefined
  return invariantKinds.find((supported) => supported === meant)
}

/** What can be said of an invariant whose kind is not known: keys of kinds are left alone. */
function readAnyKind(map: YamlMap, place: Place): undefined {
  const entries = map.entries.filter(({ key }) => kindsOf(key.text) === undefined)
  readKeys({ ...map, entries }, rules, place)
}

interface ReadParts {
  readonly values: InvariantValues
  readonly kind: InvariantKind
  readonly cases: readonly CaseSpec[]
  readonly range: YamlMap['range']
  readonly place: Place
}

function toInvariant({ values, kind, cases, range, place }: ReadParts): InvariantSpec {
  const { assuming, minAssumed, setup, when, then, throws, within: limit, runs, timeout, because } = values
  return {
    range,
    id: values.id ?? { text: place.key, range },
    rule: values.rule ?? firstQuote(values),
    kind,
    // A file that a person wrote is taken at its word; what is not yet agreed on says so.
    status: values.status?.text ?? 'approved',
    severity: values.severity?.text,
    ...{ assuming, minAssumed, setup, when, then, throws, within: limit, runs, timeout, because, cases },
    ...statefulOf(values, kind),
    ...(values.history && { history: values.history }),
    tamper: values.tamper ?? [],
    type: values.type,
    direction: values.direction?.text,
    errors: values.errors?.text,
    change: toArbitraries(values.change ?? []),
    notBefore: values.notBefore,
    until: values.until,
    tasks: values.tasks ?? [],
    always: values.always,
    clock: kind === 'eventually' || (values.clock ?? false),
    interleave: values.interleave ?? [],
    ...listsOf(values),
  }
}

/** Of stateful rules `of` is the name of a machine, of all others code. */
function statefulOf(values: InvariantValues, kind: InvariantKind): StatefulParts {
  const { of, ...functions } = lawCode(values)
  const { command, state, edges, terminal } = values
  if (!machineKinds.has(kind)) return { functions: of ? { ...functions, of } : functions }
  return {
    functions,
    ...(of && { machine: { text: of.text.trim(), range: of.range } }),
    ...(command && { command }),
    ...(state && { state }),
    ...(edges && { edges }),
    ...(terminal && { terminal }),
  }
}

type StatefulParts = Pick<InvariantSpec, 'functions' | 'machine' | 'command' | 'state' | 'edges' | 'terminal'>

const listsOf = ({ quote = [], given = [], unchanged = [], allow = [], ...rest }: InvariantValues) => ({
  quotes: quote,
  given: toArbitraries(given),
  unchanged,
  allow,
  cover: rest.cover ?? [],
  examples: rest.examples ?? [],
  tags: (rest.tags ?? []).map(({ text }) => text),
})

function firstQuote({ quote }: InvariantValues): Located | undefined {
  const first = quote?.[0]
  return first && { text: first.text.replace(/\s+/g, ' ').trim(), range: first.range }
}
