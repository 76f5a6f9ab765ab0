import { readFile } from 'node:fs/promises'
import { globSync } from 'tinyglobby'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { formatFile } from '../../../src/phases/2-spec/format/format-file.ts'
import { formatSpec } from '../../../src/phases/2-spec/format/format-spec.ts'

const root = new URL('../../..', import.meta.url).pathname
const specs = globSync(['invariants/*.yaml', 'examples/*/invariants/*.yaml', 'test/samples/*/spec.yaml'], {
  cwd: root,
})

const spec = (...lines: readonly string[]) => `${lines.join('\n')}\n`

/** Values without the order of keys, and without the line end of a block. */
function meaning(value: unknown): unknown {
  if (typeof value === 'string') return value.trimEnd()
  if (Array.isArray(value)) return value.map(meaning)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, meaning(inner)]))
}

describe('the canonical style', () => {
  it.each(specs)('of %s says the same, and is left alone the second time', async (name) => {
    const text = await readFile(`${root}/${name}`, 'utf8')
    const formatted = formatSpec(text) ?? ''
    expect(meaning(parse(formatted))).toEqual(meaning(parse(text)))
    expect(formatSpec(formatted)).toBe(formatted)
  })

  it.each([
    [
      'a factory',
      '  seat: { type: Seat, bind: { row: { enum: [z, a] } }, fields: { z: { expr: row }, a: row } }',
    ],
    ['parameters', '  seat: { params: { z: number, a: number }, type: Seat }'],
  ])('leaves the order of the names of %s', (_, line) => {
    const text = spec('version: 1', 'subject: ./a.ts', '', 'factories:', line)
    expect(formatSpec(text)).toBe(text)
  })

  it('keeps aliases inside of braces, and leaves alone what has none to lead to', () => {
    const text = spec(
      'version: 1',
      'subject: ./a.ts',
      '',
      'factories:',
      '  seat: &seat { type: Seat }',
      '  pair: { items: *seat }',
    )
    expect(formatSpec(text)).toBe(text)
    expect(formatSpec(text.replace('&seat ', ''))).toBeUndefined()
    expect(formatSpec(text.replace('*seat', '!!binary aGk='))).toContain('!!binary aGk=')
  })

  it('is reached at once, also where blank lines go', () => {
    const text =
      'version: 1\n\nsubject: ./a.ts\n\n\ninvariants:\n\n\n  - id: a\n\n    then: >\n\n      a\n\n\n      b\n'
    const formatted = formatSpec(text) ?? ''
    expect(formatSpec(formatted)).toBe(formatted)
  })

  it.each([
    ['assuming', String.raw`'!/\p{Cc}/u.test(plain)'`, String.raw`'!/\p{Cc}/u.test(plain)'`],
    ['rule', String.raw`'a: it''s \d'`, String.raw`'a: it''s \d'`],
    ['rule', String.raw`'it''s \d'`, String.raw`it's \d`],
    ['tags', String.raw`['\d', '\d,']`, String.raw`[\d, '\d,']`],
    ['rule', String.raw`"\\a\tb\n"`, String.raw`"\\a\tb\n"`],
  ])('doubles no backslash, which code may not hold in double quotes: %s: %s', (key, written, expected) => {
    const specWith = (value: string) => `version: 1\n\ninvariants:\n  - id: one\n    ${key}: ${value}\n`
    expect(formatSpec(specWith(written))).toBe(specWith(expected))
  })

  it('orders the keys of machines and of commands, not their names', () => {
    const machine =
      '  hall: { commands: { shut: { next: { a: b }, run: f() }, open: { run: g() } }, system: s }'
    expect(formatSpec(spec('version: 1', 'machines:', machine))).toBe(
      spec(
        'version: 1',
        '',
        'machines:',
        '  hall: { system: s, commands: { shut: { run: f(), next: { a: b } }, open: { run: g() } } }',
      ),
    )
  })

  it('orders the keys of each place of a tuple', () => {
    const formatted = formatSpec(
      spec('factories: { a: { items: b, prefixItems: [{ minimum: 1, type: integer }] } }'),
    )
    expect(formatted).toContain('prefixItems: [{ type: integer, minimum: 1 }], items: b')
  })

  it('puts the keys of the language in order, and leaves names in theirs', () => {
    const formatted = formatSpec(
      spec(
        'invariants:',
        '  - rule: No seat twice.',
        '    then: free',
        '    given: { show: show, hall: hall }',
        '    id: seats',
        'subject: ./hall.ts',
        'version: 1',
      ),
    )
    expect(formatted).toBe(
      spec(
        'version: 1',
        'subject: ./hall.ts',
        '',
        'invariants:',
        '  - id: seats',
        '    rule: No seat twice.',
        '    given: { show: show, hall: hall }',
        '    then: |',
        '      free',
      ),
    )
  })

  it('keeps comments with what they stand at', () => {
    const text = spec(
      '# Halls.',
      'version: 1',
      'subject: ./hall.ts # the module',
      '',
      'invariants:',
      '  # Asked for by the theatre.',
      '  - id: seats',
      '    # exact',
      '    then: |',
      '      free',
    )
    expect(formatSpec(text)).toBe(text)
  })

  it.each([
    ['1.0e+3', 'const: 1.0e+3'],
    ['an escape', 'const: "\\u200b"'],
    ['a text that looks like a number', 'const: "12"'],
    ['quotes where YAML needs them', 'const: "a: b"'],
  ])('keeps %s', (_, line) => {
    const text = spec('version: 1', 'subject: ./a.ts', '', 'factories:', `  hall: { ${line} }`)
    expect(formatSpec(text)).toBe(text)
  })

  it('writes what does not fit on its line as a block', () => {
    const words = Array.from({ length: 30 }, (_, index) => `word${index}`)
    const text = spec('version: 1', 'factories:', `  word: { enum: [${words.join(', ')}] }`)
    expect(formatSpec(text)).toBe(
      spec('version: 1', '', 'factories:', '  word:', '    enum:', ...words.map((word) => `      - ${word}`)),
    )
  })

  it('leaves the order alone where an alias stands for what came before it', () => {
    const text = spec(
      'version: 1',
      'invariants:',
      '  - then: &check |',
      '      free',
      '    id: a',
      '  - then: *check',
    )
    expect(formatSpec(text)).toContain('- then: &check |\n      free\n    id: a')
  })

  it('ends its lines as the file does', () => {
    expect(formatSpec('subject: a\r\nversion: 1\r\n')).toBe('version: 1\r\nsubject: a\r\n')
  })

  it('is not looked for in what is no YAML', () => {
    const { value, diagnostics } = formatFile('hall.yaml', 'version: 1\nsubject: a: b\n')
    expect(value).toBeUndefined()
    expect(diagnostics.map(({ code }) => code)).toEqual(['spec/yaml-syntax'])
  })
})

it('leaves alone what it cannot write without losing a comment', () => {
  const { value, diagnostics } = formatFile('/hall.yaml', 'tags: [new] # soon\n')
  const lost = formatFile('/hall.yaml', '[new # soon\n]\n')
  expect([value !== undefined, diagnostics]).toEqual([true, []])
  expect(lost).toMatchObject({ value: undefined, diagnostics: [{ code: 'spec/not-formattable' }] })
})
