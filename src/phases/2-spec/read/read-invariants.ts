import type { InvariantSpec } from '../../../ir/spec.ts'
import { expectList, expectMap } from '../forms/expect.ts'
import { itemOf, within, type Place } from '../forms/form.ts'
import { mendKeys } from '../forms/object.ts'
import { invariantKeys } from '../language/invariant-keys.ts'
import { isJudged } from '../forms/reading.ts'
import type { YamlMap, YamlNode } from '../yaml/yaml-node.ts'
import { readInvariant } from './read-invariant.ts'
import { withScenario } from './scenarios.ts'

/** The invariants of a spec, scenarios and cases merged. One of a kind that is not generated yet is reported and left out. */
export function readInvariants(node: YamlNode, place: Place): readonly InvariantSpec[] {
  const list = expectList(node, 'a list of invariants', place)
  const names = new Set<string>()
  const found = (list?.items ?? []).map((item, i) => {
    if (isJudged(item.range, place.reading)) return undefined
    const written = expectMap(item, 'an invariant (a map)', itemOf(place, i))
    if (!written) return undefined
    const map = mendKeys(written, invariantKeys)
    const at = within(place, uniqueName(map, names, place) ?? String(i))
    return readInvariant(withScenario(map, at), map, at)
  })
  if (list?.items.length === 0)
    place.reading.report('spec/wrong-value', list.slot, {
      key: 'invariants',
      expected: 'at least one invariant',
      found: 'an empty list',
    })
  return found.filter((invariant) => invariant !== undefined)
}

/** The id, for the paths of what is inside; made unique when two invariants share it, which is reported. */
function uniqueName(map: YamlMap, names: Set<string>, { reading }: Place): string | undefined {
  const value = map.entries.find(({ key }) => key.text === 'id')?.value
  if (value?.kind !== 'scalar' || value.text === '') return undefined
  let name = value.text
  if (names.has(name)) reading.report('spec/duplicate-id', value.range, { id: value.text })
  for (let n = 2; names.has(name); n++) name = `${value.text}#${n}`
  names.add(name)
  return name
}
