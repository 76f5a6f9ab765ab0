import type { Located } from '../../../ir/source.ts'
import { invariantKinds, type CaseSpec, type InvariantKind, type InvariantSpec } from '../../../ir/spec.ts'
import { expectMap, wrong } from '../forms/expect.ts'
import { within, type Place } from '../forms/form.ts'
import { entriesOf } from '../forms/named.ts'
import { headOf, readKeys } from '../forms/object.ts'
import { toArbitraries } from '../language/arbitrary.ts'
import { invariantKeys, type InvariantValues } from '../language/invariant-keys.ts'
import { notInCase } from '../language/keys-without.ts'
import type { YamlMap, YamlNode } from '../yaml/yaml-node.ts'
import { checkInvariant } from './check-invariant.ts'
import { mergeKeys } from './merge-keys.ts'
import { without } from './scenarios.ts'

const rules = { name: 'an invariant', keys: invariantKeys }

/** Reads `map`, an invariant with its scenario merged in; faults of the whole are shown at `own`, as it is written. */
export function readInvariant(map: YamlMap, own: YamlMap, place: Place): InvariantSpec | undefined {
  const kind = supportedKind(map, place)
  if (kind === undefined) return undefined
  const values = readKeys(map, rules, place)
  const cases = values.cases ? readCases(values.cases, map, within(place, 'cases')) : []
  // What an invariant with cases lacks, each case may have.
  if (cases.length === 0) checkInvariant({ map, values, kind, head: headOf(own), name: undefined }, place)
  return toInvariant({ values, kind, cases, range: own.range, place })
}

function readCases(node: YamlNode, base: YamlMap, place: Place): readonly CaseSpec[] {
  const map = expectMap(node, 'a map of names to cases', place)
  if (!map) return []
  const inherited = { ...base, entries: base.entries.filter(({ key }) => key.text !== 'cases') }
  const found: CaseSpec[] = []
  for (const { key, value } of entriesOf(map, place)) {
    const at = within(place, key.text)
    if (!/^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u.test(key.text))
      place.reading.report('spec/bad-case-name', key.range, { name: key.text })
    if (value.kind === 'scalar' && value.text === '') wrong(value, 'a case (a map)', at)
    const own = value.kind === 'map' ? value : expectMap(value, 'a case (a map)', at)
    if (!own) continue
    const invariant = readCase(mergeKeys(inherited, without(own, notInCase, 'a case', at), at), key, at)
    if (invariant) found.push({ name: key, invariant })
  }
  return found
}

function readCase(map: YamlMap, name: Located, place: Place): InvariantSpec | undefined {
  const kind = supportedKind(map, place)
  if (kind === undefined) return undefined
  const values = readKeys(map, rules, place)
  checkInvariant({ map, values, kind, head: name.range, name }, place)
  return toInvariant({ values, kind, cases: [], range: map.range, place })
}

/** The kind, when this version generates it. */
function supportedKind(map: YamlMap, place: Place): InvariantKind | undefined {
  const node = map.entries.find(({ key }) => key.text === 'kind')?.value
  if (!node) return 'postcondition'
  const written = invariantKeys.kind.form.read(node, within(place, 'kind'))
  if (!written) return undefined
  const kind = invariantKinds.find((supported) => supported === written.text)
  if (kind === undefined)
    place.reading.report('spec/kind-not-in-version', written.range, {
      kind: written.text,
      supported: invariantKinds,
    })
  return kind
}

interface ReadParts {
  readonly values: InvariantValues
  readonly kind: InvariantKind
  readonly cases: readonly CaseSpec[]
  readonly range: YamlMap['range']
  readonly place: Place
}

function toInvariant({ values, kind, cases, range, place }: ReadParts): InvariantSpec {
  const { of, forward, backward, result, status } = values
  return {
    range,
    id: values.id ?? { text: place.key, range },
    rule: values.rule ?? firstQuote(values),
    quotes: values.quote ?? [],
    kind,
    status: status?.text ?? 'approved',
    given: toArbitraries(values.given),
    assuming: values.assuming,
    minAssumed: values.minAssumed,
    setup: values.setup,
    when: values.when,
    then: values.then,
    unchanged: values.unchanged ?? [],
    throws: values.throws,
    allow: values.allow ?? [],
    within: values.within,
    functions: {
      ...(of && { of }),
      ...(forward && { forward }),
      ...(backward && { backward }),
      ...(result && { result }),
    },
    cover: values.cover ?? [],
    examples: values.examples ?? [],
    cases,
    runs: values.runs,
    timeout: values.timeout,
    tags: (values.tags ?? []).map(({ text }) => text),
    severity: values.severity?.text,
    because: values.because,
  }
}

function firstQuote({ quote }: InvariantValues): Located | undefined {
  const first = quote?.[0]
  return first && { text: first.text.replace(/\s+/g, ' ').trim(), range: first.range }
}
