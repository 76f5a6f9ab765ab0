import { nearest } from '../../../diagnostics/nearest.ts'
import { expectMap } from '../forms/expect.ts'
import { within, type Place } from '../forms/form.ts'
import { entriesOf } from '../forms/named.ts'
import { mendKeys, readKeys } from '../forms/object.ts'
import { invariantKeys } from '../language/invariant-keys.ts'
import { notInScenario } from '../language/keys-without.ts'
import type { YamlMap, YamlNode } from '../yaml/yaml-node.ts'
import { mergeKeys } from './merge-keys.ts'

const rules = { name: 'a scenario', keys: invariantKeys, partial: true }

/** The scenarios by name; keys that each invariant has for itself are reported. */
export function collectScenarios(node: YamlNode | undefined, place: Place): ReadonlyMap<string, YamlMap> {
  const found = new Map<string, YamlMap>()
  const map = node && expectMap(node, 'a map of names to scenarios', place)
  for (const { key, value } of map ? entriesOf(map, place) : []) {
    const written = expectMap(value, 'a scenario (a map)', within(place, key.text))
    if (!written) continue
    const scenario = mendKeys(written, invariantKeys)
    found.set(key.text, without(scenario, notInScenario, 'a scenario', place))
  }
  return found
}

/** A map without keys that have no place in it; they are reported. */
export function without(map: YamlMap, keys: readonly string[], owner: string, { reading }: Place): YamlMap {
  for (const { key } of map.entries) {
    if (keys.includes(key.text)) reading.report('spec/key-not-here', key.range, { key: key.text, owner })
  }
  return { ...map, entries: map.entries.filter(({ key }) => !keys.includes(key.text)) }
}

/** The keys of an invariant over those of its scenario. */
export function withScenario(map: YamlMap, place: Place): YamlMap {
  const value = map.entries.find(({ key }) => key.text === 'scenario')?.value
  if (value?.kind !== 'scalar') return map
  const { scenarios, report } = place.reading
  const scenario = scenarios.get(value.text)
  if (scenario) return mergeKeys(scenario, map, place)
  const near = nearest(value.text, scenarios.keys())
  report('spec/unknown-scenario', value.range, { name: value.text, nearest: near })
  // What a misspelt name most likely means is read as such, so that what it shares is not told to be missing.
  const meant = near === undefined ? undefined : scenarios.get(near)
  return meant ? mergeKeys(meant, map, place) : map
}

/** Reads scenarios as they stand, so that one that nothing uses is checked too. */
export function checkScenarios(place: Place): void {
  for (const [name, scenario] of place.reading.scenarios) {
    readKeys(scenario, rules, within(place, name))
  }
}
