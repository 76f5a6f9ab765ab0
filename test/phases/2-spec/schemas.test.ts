import { describe, expect, it } from 'vitest'
import { cinema, read } from './read.ts'

const at = (source: string) => cinema({ top: `  film: { schema: ${source} }` })
const file = '/project/invariants/film.json'
const faultsOf = async (source: string, text: string | undefined, more: Record<string, string> = {}) => {
  const files = text === undefined ? more : { ...more, [file]: text }
  return (await read(at(source), files)).faults
}

describe('the schemas of a spec', () => {
  it('are read from beside it, with all that they refer to', async () => {
    const film = '{ "$ref": "parts.yaml#/title", "type": "string" }'
    const parts = { '/project/invariants/parts.yaml': 'title: { type: string, minLength: 1 }' }
    const { spec, faults } = await read(at('film.json'), { [file]: film, ...parts })
    expect(faults).toEqual([])
    expect([...(spec?.schemas.components.values() ?? [])].map(({ name }) => name)).toEqual(['Film', 'Title'])
  })

  it('are found by `$id`, `$anchor` and pointer', async () => {
    const film = JSON.stringify({
      $id: 'https://example.org/film.json',
      properties: { a: { $ref: 'title.json' }, b: { $ref: '#short' }, c: { $ref: '#/$defs/a~1b' } },
      $defs: {
        title: { $id: 'title.json', type: 'string' },
        short: { $anchor: 'short', type: 'string' },
        'a/b': { type: 'null' },
      },
    })
    expect(await faultsOf('film.json', film)).toEqual([])
  })

  it('are the outermost on the way where a `$dynamicRef` means them, if all ways lead to one', async () => {
    const tree = { $id: 'tree.json', $dynamicAnchor: 'node', items: { $dynamicRef: '#node' } }
    const strict = { $id: 'strict.json', $dynamicAnchor: 'node', $ref: 'tree.json', $defs: { tree } }
    const { spec, faults } = await read(at('film.json'), { [file]: JSON.stringify(strict) })
    expect(faults).toEqual([])
    const [, inner] = [...(spec?.schemas.components.values() ?? [])]
    expect(JSON.stringify(inner?.node)).toContain(`"id":"${file}#"`)
    const outside = { $ref: 'tree.json', $defs: { tree, other: { ...strict, $defs: {} } } }
    expect(await faultsOf('film.json', JSON.stringify(outside))).toEqual(['spec/schema-value: film.json'])
  })

  it('may stand in a package', async () => {
    const inside = { '/project/node_modules/films/film.json': '{ "type": "string" }' }
    expect(await faultsOf('films/film.json', undefined, inside)).toEqual([])
  })

  it.each([
    ['film.json', undefined, 'spec/schema-missing'],
    ['film.json', '{ "type": ', 'spec/schema-not-data'],
    ['film.json#/defs/x', '{ "defs": { "y": {} } }', 'spec/schema-pointer'],
    ['film.json', '{ "$ref": "#/nowhere" }', 'spec/schema-reference'],
    ['film.json', '{ "$ref": "https://example.org/other.json" }', 'spec/schema-reference'],
    ['film.json', '{ "minimum": "3" }', 'spec/schema-value'],
    ['film.json', '{ "minLenght": 3 }', 'spec/schema-keyword'],
    ['film.json', '{ "format": "isbn" }', 'spec/schema-keyword'],
    ['film.json', '{ "readOnly": true }', 'spec/schema-direction'],
  ])('%s with %s is told as such', async (source, text, code) => {
    expect(await faultsOf(source, text)).toEqual([`${code}: ${source}`])
  })
})
