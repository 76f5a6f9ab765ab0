import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Document, Scalar, stringify } from 'yaml'
import type { Code } from '../../../src/ir/source.ts'
import { decodeScalar } from '../../../src/phases/2-spec/yaml/decode-scalar.ts'
import { createReport } from '../../../src/phases/2-spec/report.ts'
import { parseYaml } from '../../../src/phases/2-spec/yaml/parse-yaml.ts'

const file = '/project/invariants/map.yaml'

/** The scalar under `outer: - inner:`, decoded. */
function decoded(text: string) {
  const { report, diagnostics } = createReport()
  const root = parseYaml({ file, text }, report)?.root
  // The library's printer makes faulty YAML of some long texts: no case for its reader.
  fc.pre(diagnostics().length === 0)
  const outer = root?.kind === 'map' ? root.entries[0]?.value : undefined
  const item = outer?.kind === 'list' ? outer.items[0] : undefined
  const inner = item?.kind === 'map' ? item.entries[0]?.value : undefined
  if (inner?.kind !== 'scalar') throw new Error(`no scalar in ${text}`)
  return { ...decodeScalar(inner), value: inner.value }
}

/** Every character of the value is mapped, once, and stands where the map says or is made by an escape or a fold there. */
function expectExact(text: string, source: string, map: Code['map']) {
  const places = map.flatMap(({ value, source: start, length }) =>
    Array.from({ length }, (_, i) => ({ value: value + i, source: start + i })),
  )
  expect(places.map(({ value }) => value)).toEqual(Array.from({ length: text.length }, (_, i) => i))
  const astray = places.filter(({ value, source: at }) => {
    const isSame = source[at] === text[value]
    const isFold = source[at] === '\n' && text[value] === ' '
    const isEscape = /\\$/.test(source.slice(0, at + 1)) || /\\U.?$/.test(source.slice(0, at + 1))
    const isEnd = text[value] === '\n' && at === source.length
    return !(isSame || isFold || isEscape || isEnd)
  })
  expect(astray).toEqual([])
}

const words = fc.constantFrom(
  'seat',
  'row === 1',
  "'a'",
  '"b"',
  '#',
  ': ',
  '// note',
  '\\n',
  '𝕊',
  'é',
  '\t',
  '  ',
  '   x',
  '`',
  '- ',
  '? ',
)
const line = fc.array(words, { maxLength: 5 }).map((parts) => parts.join(''))
const code = fc.array(line, { minLength: 1, maxLength: 6 }).map((lines) => lines.join('\n'))
const chomped = fc.tuple(code, fc.constantFrom('', '\n', '\n\n')).map(([text, end]) => text + end)
const styles = ['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const

interface Written {
  readonly style: (typeof styles)[number]
  readonly width: number
  readonly crlf: boolean
}

function written(value: string, { style, width, crlf }: Written): string {
  const scalar = new Scalar(value)
  scalar.type = style
  const text = stringify(new Document({ outer: [{ inner: scalar }] }), {
    lineWidth: width,
    minContentWidth: 0,
  })
  return crlf ? text.replaceAll('\n', '\r\n') : text
}

describe('the map from a scalar to its source', () => {
  it.each(styles)('holds the place of every character, however %s is written', (style) => {
    fc.assert(
      fc.property(chomped, fc.constantFrom(0, 8, 20, 80), fc.boolean(), (value, width, crlf) => {
        const source = written(value, { style, width, crlf })
        const { text, map, value: read } = decoded(source)
        // The library's printer is no exact inverse of its reader; the reader is what counts.
        if (typeof read === 'string') expect(text).toBe(read)
        expectExact(text, source, map)
      }),
      { numRuns: 200 },
    )
  })

  it('reads scalars as the YAML library does, whatever stands in them', () => {
    const raw = fc.array(
      fc.constantFrom(
        'a',
        ' ',
        '\n',
        '\n  ',
        '\n   ',
        '\t',
        '\r\n',
        "''",
        '\\"',
        '\\x41',
        '\\u263a',
        '\\\n',
        '#',
      ),
      { maxLength: 12 },
    )
    const frames = fc.constantFrom(
      ['"', '"'],
      ["'", "'"],
      ['|\n', ''],
      ['>\n', ''],
      ['|+\n', ''],
      ['>-\n', ''],
      ['|2\n', ''],
      ['>1+\n', '\n'],
      ['x', 'x'],
    )
    fc.assert(
      fc.property(raw, frames, (pieces, [open = '', close = '']) => {
        const source = `outer:\n  - inner: ${open}${pieces.join('').replaceAll('\n', '\n     ')}${close}`
        const { text, map, value } = decoded(source)
        if (typeof value === 'string') expect(text).toBe(value)
        expectExact(text, source, map)
      }),
      { numRuns: 600 },
    )
  })
})
