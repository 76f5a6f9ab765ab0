import { givenEntries } from '../language/given.ts'
import type { Place } from '../forms/form.ts'
import type { YamlEntry, YamlMap, YamlNode } from '../yaml/yaml-node.ts'

/** `own` merged over `base`: keys of both stay where `base` has them, with `own`'s value; `given` is merged by name. */
export function mergeKeys(base: YamlMap, own: YamlMap, place: Place): YamlMap {
  const entries = mergeEntries(base.entries, own.entries)
  const merged = entries.map((entry) => (entry.key.text === 'given' ? mergeGiven(entry, base, place) : entry))
  return { ...own, entries: merged }
}

function mergeEntries(base: readonly YamlEntry[], own: readonly YamlEntry[]): readonly YamlEntry[] {
  const names = new Set(base.map(({ key }) => key.text))
  const over = base.map((entry) => own.find(({ key }) => key.text === entry.key.text) ?? entry)
  return [...over, ...own.filter(({ key }) => !names.has(key.text))]
}

function mergeGiven(own: YamlEntry, base: YamlMap, place: Place): YamlEntry {
  const under = base.entries.find(({ key }) => key.text === 'given')
  if (!under || under === own || isOther(under.value) || isOther(own.value)) return own
  const entries = mergeEntries([...givenEntries(under.value, place)], [...givenEntries(own.value, place)])
  const { source, range, slot, inFlow } = own.value
  return { key: own.key, value: { kind: 'map', source, range, slot, tag: undefined, inFlow, entries } }
}

/** Neither a list nor a map: reported when it is read. */
const isOther = (node: YamlNode) => node.kind === 'scalar' || node.tag !== undefined
