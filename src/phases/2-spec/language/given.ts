import type { ArbitrarySpec } from '../../../ir/arbitrary-spec.ts'
import type { YamlEntry, YamlNode } from '../yaml/yaml-node.ts'
import { isUntagged, wrong } from '../forms/expect.ts'
import { within, type Form, type Place } from '../forms/form.ts'
import { checkIdentifier } from '../forms/identifier.ts'
import { entriesOf, type Named } from '../forms/named.ts'
import { isJudged } from '../forms/reading.ts'
import { arbitrary } from './arbitrary.ts'

const expected = 'names of factories in a list, or a map of names to arbitraries'

/** What is drawn, in order: `[invoice]` is short for `{ invoice: invoice }`. */
export const given: Form<readonly Named<ArbitrarySpec>[]> = {
  expected,
  schema: () => ({
    anyOf: [
      {
        type: 'array',
        items: {
          anyOf: [
            { type: 'string' },
            { type: 'object', maxProperties: 1, additionalProperties: arbitrary.schema() },
          ],
        },
      },
      { type: 'object', additionalProperties: arbitrary.schema() },
    ],
  }),
  read: (node, place) => {
    if (!isUntagged(node, place)) return undefined
    if (node.kind === 'scalar') return wrong(node, expected, place)
    const found: Named<ArbitrarySpec>[] = []
    const bare = isBareSet(node)
    if (bare !== undefined) return wrong(node, `a value for each name: write \`[${bare}]\``, place)
    for (const { key, value } of uniqueEntries(node, place)) {
      checkIdentifier(key, { what: 'a given' }, place)
      if (value.kind === 'scalar' && value.value === null && value.inFlow) {
        const meant = `a value for each name: write \`[${key.text}]\`, or \`{ ${key.text}: ${key.text} }\``
        wrong(value, meant, place)
        continue
      }
      const read = arbitrary.read(value, within(place, key.text))
      if (read !== undefined) found.push({ name: key, value: read })
    }
    return found
  },
}

/** `{ a, b }`: names alone, of which YAML makes a map without values. */
function isBareSet(node: YamlNode): string | undefined {
  if (node.kind !== 'map' || node.entries.length < 2) return undefined
  const isBare = node.entries.every(
    ({ value }) => value.kind === 'scalar' && value.value === null && value.inFlow,
  )
  return isBare ? node.entries.map(({ key }) => key.text).join(', ') : undefined
}

function* uniqueEntries(node: YamlNode, place: Place): Generator<YamlEntry> {
  const seen = new Set<string>()
  for (const entry of givenEntries(node, place)) {
    if (seen.has(entry.key.text))
      place.reading.report('spec/duplicate-key', entry.key.range, { key: entry.key.text })
    else yield entry
    seen.add(entry.key.text)
  }
}

/** The entries of a list or a map as names with nodes. */
export function* givenEntries(node: YamlNode, place: Place): Generator<YamlEntry> {
  if (node.kind === 'map') yield* entriesOf(node, place)
  if (node.kind !== 'list') return
  for (const item of node.items) {
    if (isJudged(item.range, place.reading)) continue
    if (item.kind === 'map' && item.entries.length === 1 && isUntagged(item, place))
      yield* entriesOf(item, place)
    else if (item.kind === 'scalar' && typeof item.value === 'string' && isUntagged(item, place)) {
      yield { key: { text: item.text, range: item.range }, value: item }
    } else if (isUntagged(item, place)) wrong(item, 'the name of a factory, or { name: arbitrary }', place)
  }
}
