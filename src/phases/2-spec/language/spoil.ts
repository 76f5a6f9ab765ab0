import type { ArbitrarySpec } from '../../../ir/arbitrary-spec.ts'
import type { Located } from '../../../ir/source.ts'
import type { YamlEntry, YamlMap } from '../yaml/yaml-node.ts'
import { expectMap } from '../forms/expect.ts'
import { within, type Form, type Place } from '../forms/form.ts'
import { entriesOf, type Named } from '../forms/named.ts'

const expected = 'a map of paths to arbitraries'

/** `{ items.currency: arbitrary }`, or nested: `{ items: { currency: arbitrary } }`. Paths come out dotted. */
export const spoil = (
  arbitrary: Form<ArbitrarySpec>,
  isKeyword: (name: string) => boolean,
): Form<readonly Named<ArbitrarySpec>[]> => ({
  expected,
  schema: () => ({ type: 'object' }),
  read: (node, place) => {
    const map = expectMap(node, expected, place)
    return map && [...spoiled({ map, path: [], arbitrary, isKeyword, place })]
  },
})

interface SpoiledPart {
  readonly map: YamlMap
  readonly path: readonly string[]
  readonly arbitrary: Form<ArbitrarySpec>
  readonly isKeyword: (name: string) => boolean
  readonly place: Place
}

function* spoiled({ map, path, place, ...rest }: SpoiledPart): Generator<Named<ArbitrarySpec>> {
  for (const { key, value } of entriesOf(map, place)) {
    const name: Located = { text: [...path, key.text].join('.'), range: key.range }
    const inner = within(place, key.text)
    if (isPath(value, rest.isKeyword))
      yield* spoiled({ ...rest, map: value, path: [...path, key.text], place: inner })
    else {
      const read = rest.arbitrary.read(value, inner)
      if (read !== undefined) yield { name, value: read }
    }
  }
}

/** A map of fields, not of keywords: none of its keys is a keyword, and what they hold is an arbitrary again. */
function isPath(value: YamlEntry['value'], isKeyword: (name: string) => boolean): value is YamlMap {
  if (value.kind !== 'map' || value.entries.length === 0) return false
  return value.entries.every(({ key, value: inner }) => {
    const mayBeArbitrary =
      inner.kind === 'map' || (inner.kind === 'scalar' && typeof inner.value === 'string')
    return !isKeyword(key.text) && mayBeArbitrary
  })
}
