import { describe, expect, it } from 'vitest'
import { cinema, read } from './read.ts'

const withFactories = (lines: string, given = '[hall]') =>
  read(
    cinema({ invariant: `    given: ${given}\n    then: free` }).replace(
      '  hall: { type: Hall }',
      `  hall: { type: Hall }\n${lines}`,
    ),
  )

describe('factories', () => {
  it('are looked for by the nearest name', async () => {
    const { faults, diagnostics } = await withFactories('', '[hal]')
    expect(faults).toEqual(['spec/unknown-factory: hal'])
    expect(diagnostics[0]?.args).toMatchObject({ nearest: 'hall', isType: false })
  })

  it('are no types', async () => {
    const { diagnostics } = await withFactories('', '{ rows: number }')
    expect(diagnostics).toMatchObject([{ code: 'spec/unknown-factory', args: { isType: true } }])
  })

  it('are looked for wherever an arbitrary stands', async () => {
    const lines = `  room:
    type: Room
    bind: { a: one }
    fields: { b: { items: two }, c: { anyOf: [three, { not: { contains: four } }] } }
    spoil: { d: { e: five } }
  six: { factory: seven }
  eight: nine`
    const { diagnostics } = await withFactories(lines)
    expect(diagnostics.map(({ args }) => args['name'])).toEqual([
      'one',
      'two',
      'three',
      'four',
      'five',
      'seven',
      'nine',
    ])
  })

  it('may refine each other, but not themselves', async () => {
    expect(
      (await withFactories('  small: { factory: hall, fields: { rows: { maximum: none } } }')).faults,
    ).toEqual([])
    const { faults } = await withFactories('  a: { factory: b }\n  b: { factory: a }\n  c: { factory: a }')
    expect(faults).toEqual(['spec/factory-cycle: a', 'spec/factory-cycle: b'])
  })

  it('cannot draw itself in its parts, however far down', async () => {
    const top =
      'a: { type: Hall, fields: { seats: { items: b } } }\n  b: { anyOf: [{ const: 1 }, { fields: { of: a } }] }\n  c: b'
    const { faults } = await read(cinema({ top: `  ${top}` }), {})
    expect(faults).toEqual(['spec/endless-factory: b', 'spec/endless-factory: a'])
  })

  it('get values for all their parameters and no others', async () => {
    const lines =
      '  row: { params: { hall: Hall, size: number }, type: Row }\n  short: { factory: row, with: { hall: h, size: "3" } }'
    const given = '{ h: hall, a: row, b: { factory: row, with: { hall: h, sise: "2" } }, c: short }'
    const { faults, diagnostics } = await withFactories(lines, given)
    expect(faults).toEqual([
      'spec/missing-parameter: row',
      'spec/unknown-parameter: sise',
      'spec/missing-parameter: row',
    ])
    expect(diagnostics.map(({ args }) => args['missing'] ?? args['nearest'])).toEqual([
      ['hall', 'size'],
      'size',
      ['size'],
    ])
  })

  it.each(['line-item', 'class', '1st'])('cannot be named %s', async (name) => {
    expect((await withFactories(`  ${name}: { type: Item }`)).faults).toEqual([`spec/bad-name: ${name}`])
  })
})

describe('an arbitrary', () => {
  const arbitraryOf = async (written: string) => {
    const { spec, faults } = await withFactories('', `{ hall: hall, it: ${written} }`)
    return { arbitrary: spec?.invariants[0]?.given[1]?.arbitrary, faults }
  }

  it.each([
    ['{ type: integer }', { kind: 'integer' }],
    ['{ type: "Seat[]" }', { kind: 'type', type: { text: 'Seat[]' } }],
    ['{ const: none }', { kind: 'const', value: { kind: 'data', value: 'none' } }],
    [
      '{ const: { expr: hall.rows } }',
      { kind: 'const', value: { kind: 'expr', code: { text: 'hall.rows' } } },
    ],
    [
      '{ enum: [a, 1, null, [x], { y: z }] }',
      { kind: 'enum', values: { value: ['a', 1, null, ['x'], { y: 'z' }] } },
    ],
    [
      '{ anyOf: [hall, { const: 1, weight: 3 }] }',
      { kind: 'anyOf', branches: [{ source: { kind: 'factory' } }, { weight: 3 }] },
    ],
    ['{ elementOf: hall.seats }', { kind: 'elementOf', code: { text: 'hall.seats' } }],
    ['{ subsetOf: hall.seats }', { kind: 'subsetOf' }],
    ['{ shuffleOf: hall.seats }', { kind: 'shuffleOf' }],
    ['{ fc: fc.nat() }', { kind: 'fc', code: { text: 'fc.nat()' } }],
    ['{ minLength: 3 }', { kind: 'context' }],
  ])('%s', async (written, source) => {
    const { arbitrary, faults } = await arbitraryOf(written)
    expect(faults).toEqual([])
    expect(arbitrary?.source).toMatchObject(source)
  })

  it('holds its bounds as data, expressions or none', async () => {
    const { arbitrary } = await arbitraryOf(
      '{ type: integer, minimum: 0, maximum: { expr: hall.rows }, boundary: [1, 5], multipleOf: none }',
    )
    expect(arbitrary?.bounds).toMatchObject({
      minimum: { kind: 'data', value: 0 },
      maximum: {
        kind: 'expr',
        code: { id: 'invariants/seats-stay/given/it/maximum/expr', text: 'hall.rows' },
      },
      boundary: { kind: 'data', value: [1, 5] },
      multipleOf: { kind: 'none' },
    })
  })

  it('says of each field and each place but one thing', async () => {
    const { faults } = await arbitraryOf(
      '{ type: Room, fields: { a: hall }, properties: { a: { type: Hall }, 1: hall }, prefixItems: [hall, hall] }',
    )
    expect(faults).toEqual(['spec/said-twice: a', 'spec/said-twice: hall'])
  })

  it('holds every other keyword', async () => {
    const written = `{ type: Room, bind: { a: hall }, fields: { b: hall }, properties: { c: hall }, prefixItems: [hall], items: hall, contains: hall, not: hall,
      required: [b], uniqueBy: id, optional: true, weight: 2, finite: false, hostile: false, spoil: { b.c: hall, d: { e: hall } },
      duplicate: rows.id, where: value.a > 0, because: Small halls only. }`
    const { arbitrary, faults } = await arbitraryOf(written)
    expect(faults).toEqual([])
    expect(arbitrary).toMatchObject({
      bind: [{ name: { text: 'a' } }],
      fields: [{ name: { text: 'b' } }, { name: { text: 'c' } }, { name: { text: '0' } }],
      places: 1,
      required: [{ text: 'b' }],
      uniqueBy: { text: 'id' },
      optional: true,
      weight: 2,
      finite: false,
      hostile: false,
      spoil: [{ name: { text: 'b.c' } }, { name: { text: 'd.e' } }],
      duplicate: { text: 'rows.id' },
      where: { text: 'value.a > 0' },
      because: { text: 'Small halls only.' },
    })
  })

  it('may say its type beside its source, but not name two sources', async () => {
    const { arbitrary, faults } = await arbitraryOf('{ type: string, enum: [a, b] }')
    expect(faults).toEqual([])
    expect(arbitrary).toMatchObject({ source: { kind: 'enum' }, declared: { text: 'string' } })
    expect((await arbitraryOf('{ factory: hall, enum: [a] }')).faults).toEqual(['spec/two-sources: enum'])
    expect((await arbitraryOf('{ factory: hall, type: Hall }')).faults).toEqual(['spec/two-sources: type'])
  })

  it('may stand in a list of given, which has each name once', async () => {
    const { spec, faults } = await withFactories('', '[hall, { seats: { type: integer } }, hall]')
    expect(faults).toEqual(['spec/duplicate-key: hall'])
    expect(spec?.invariants[0]?.given.map(({ name }) => name.text)).toEqual(['hall', 'seats'])
  })

  it.each([
    ['5', '{ const: 5 }'],
    ['true', '{ const: true }'],
    ['"VIP"', '{ const: "VIP" }'],
    ['hall.rows', '{ expr: hall.rows }'],
    ['Seat[]', "{ type: 'Seat[]' }"],
    ['string | null', '{ type: string | null }'],
  ])('is not bare: %s', async (written, repaired) => {
    const invariant = `    given:\n      hall: hall\n      it: ${written}\n    then: free`
    const { faults, diagnostics } = await read(cinema({ invariant }))
    expect(faults).toEqual([`spec/bare-value: ${written}`])
    expect(diagnostics[0]?.args).toEqual({ written: repaired })
  })

  it('is told how no further items are said', async () => {
    const invariant =
      '    given:\n      it: { type: "number[]", prefixItems: [hall], items: false }\n    then: free'
    const { faults, diagnostics } = await read(cinema({ invariant }))
    expect(faults).toEqual(['spec/bare-value: false'])
    expect(JSON.stringify(diagnostics[0]?.args)).toContain('maxItems')
  })

  it('chooses among some', async () => {
    expect((await arbitraryOf('{ anyOf: [] }')).faults).toEqual(['spec/wrong-value: []'])
  })

  it('gives parameters to factories only', async () => {
    expect((await arbitraryOf('{ type: Hall, with: { rows: "3" } }')).faults).toEqual([
      'spec/with-without-factory: with',
    ])
  })

  it.each([
    ['{ enum: [01234, 5] }', '01234'],
    ['{ const: 9007199254740993 }', '9007199254740993'],
    ['{ const: 1e999 }', '1e999'],
    ['{ examples: [-007] }', '-007'],
  ])('keeps data as it is written: %s', async (written, text) => {
    const { faults } = await arbitraryOf(written.replace('examples', 'enum'))
    expect(faults).toEqual([`spec/number-changed: ${text}`])
  })

  it('takes other numbers as YAML does', async () => {
    const { arbitrary, faults } = await arbitraryOf(
      '{ enum: [0, -0, 1.50, 0x1F, 1e3, .inf, 9007199254740992] }',
    )
    expect(faults).toEqual([])
    expect(arbitrary?.source).toMatchObject({ values: { value: [0, -0, 1.5, 31, 1000, Infinity, 2 ** 53] } })
  })
})
