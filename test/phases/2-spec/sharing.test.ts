import { describe, expect, it } from 'vitest'
import { cinema, read } from './read.ts'

const shared = `version: 1
subject: ../src/seats.ts
define: |
  const isFree = (seat: Seat) => !seat.sold
types: { Row: "Seat[]" }
factories: { seat: { type: Seat } }
invariants: []
`
const including = (names: string, files: Readonly<Record<string, string>>, top = '') =>
  read(
    cinema({ top: `include: ${names}\n${top}`, invariant: '    given: [hall, seat]\n    then: free' }),
    files,
  )

describe('include', () => {
  it('shares definitions, types and factories, with places in their own file', async () => {
    const { spec, faults } = await including(
      'seats.yaml',
      { '/project/invariants/seats.yaml': shared },
      'define: const x = 1',
    )
    expect(faults).toEqual([])
    expect(spec?.factories.map(({ name }) => name.text)).toEqual(['seat', 'hall'])
    expect(spec?.define.map(({ text }) => text)).toEqual([
      'const isFree = (seat: Seat) => !seat.sold\n',
      'const x = 1',
    ])
    expect(spec?.types[0]?.code.range.file).toBe('/project/invariants/seats.yaml')
    expect(new Set(spec?.define.map(({ id }) => id)).size).toBe(2)
  })

  it('goes on through included files, and reads each once', async () => {
    const { spec, faults } = await including('[a.yaml, b.yaml]', {
      '/project/invariants/a.yaml': 'include: shared/seats.yaml\n',
      '/project/invariants/b.yaml': 'include: shared/seats.yaml\n',
      '/project/invariants/shared/seats.yaml': shared,
    })
    expect(faults).toEqual([])
    expect(spec?.factories.map(({ name }) => name.text)).toEqual(['seat', 'hall'])
  })

  it('keeps what two files define apart', async () => {
    const { spec } = await including('a.yaml', {
      '/project/invariants/a.yaml': 'include: b.yaml\ndefine: const a = 1\n',
      '/project/invariants/b.yaml': 'define: const b = 1\nfactories: { seat: { type: Seat } }\n',
    })
    expect(spec?.define.map(({ id, text }) => [id, text])).toEqual([
      ['include/2/define', 'const b = 1'],
      ['include/1/define', 'const a = 1'],
    ])
  })

  it('finds cycles', async () => {
    const { faults } = await including('seats.yaml', {
      '/project/invariants/seats.yaml': `include: cinema.yaml\n${shared}`,
    })
    expect(faults).toEqual(['spec/include-cycle: cinema.yaml'])
  })

  it('misses files and finds faults in them', async () => {
    const { faults } = await including('[gone.yaml, seats.yaml, list.yaml]', {
      '/project/invariants/seats.yaml': `${shared}titel: Seats\n`,
      '/project/invariants/list.yaml': '- a\n',
    })
    expect(faults).toEqual([
      'spec/include-missing: gone.yaml',
      'spec/unknown-key: titel',
      'spec/not-a-map: - a',
    ])
  })

  it('keeps names apart', async () => {
    const { faults } = await including(
      'seats.yaml',
      { '/project/invariants/seats.yaml': shared },
      'types: { Row: number }',
    )
    expect(faults).toEqual(['spec/duplicate-name: Row'])
  })
})

const scenarios = `scenarios:
  sold-out:
    given: { hall: hall, day: { type: Date } }
    when: const left = sellAll(hall, day)
    tags: [slow]`
const inScenario = (lines: string) =>
  read(cinema({ top: scenarios, invariant: `    scenario: sold-out\n${lines}` }))

describe('a scenario', () => {
  it('gives its keys, with places of their own for each invariant', async () => {
    const { spec, faults } = await inScenario('    then: left === 0')
    expect(faults).toEqual([])
    const [invariant] = spec?.invariants ?? []
    expect(invariant?.when?.id).toBe('invariants/seats-stay/when')
    expect(invariant?.given.map(({ arbitrary }) => arbitrary.id)).toEqual([
      'invariants/seats-stay/given/hall',
      'invariants/seats-stay/given/day',
    ])
  })

  it('keeps its order of given, whose values an invariant may replace and add to', async () => {
    const { spec } = await inScenario(
      '    given: [{ price: { type: number } }, { hall: { type: Small } }]\n    then: left === 0',
    )
    const given = spec?.invariants[0]?.given ?? []
    expect(given.map(({ name }) => name.text)).toEqual(['hall', 'day', 'price'])
    expect(given[0]?.arbitrary.source).toMatchObject({ kind: 'type', type: { text: 'Small' } })
  })

  it('is looked for by the nearest name', async () => {
    const { faults, diagnostics } = await read(
      cinema({ top: scenarios, invariant: '    scenario: soldout\n    then: free' }),
    )
    expect(faults).toEqual(['spec/unknown-scenario: soldout'])
    expect(diagnostics[0]?.args['nearest']).toBe('sold-out')
  })

  it('has no rule, and is checked even when nothing uses it', async () => {
    const top = 'scenarios: { empty: { rule: Nobody comes., wen: f(), given: [hal] } }'
    const { faults } = await read(cinema({ top }))
    expect(faults).toEqual(['spec/key-not-here: rule', 'spec/unknown-key: wen', 'spec/unknown-factory: hal'])
  })

  it('has each of its faults once, however many invariants use it', async () => {
    const top = 'scenarios: { empty: { when: !done } }'
    const text = cinema({
      top,
      invariant:
        '    scenario: empty\n    then: free\n  - { id: two, rule: Two., scenario: empty, then: free }',
    })
    expect((await read(text)).faults).toEqual(['spec/code-tagged: !done'])
  })
})

describe('cases', () => {
  const withCases = (lines: string) => read(cinema({ invariant: `    given: [hall]\n    cases:\n${lines}` }))

  it('have what their invariant has, their own keys over it', async () => {
    const { spec, faults } = await withCases(
      '      small: { given: { hall: { type: Small } }, then: a }\n      large: { then: b }',
    )
    expect(faults).toEqual([])
    const found = spec?.invariants[0]?.cases.map(({ name, invariant }) => [
      name.text,
      invariant.then?.text,
      invariant.then?.id,
    ])
    expect(found).toEqual([
      ['small', 'a', 'invariants/seats-stay/cases/small/then'],
      ['large', 'b', 'invariants/seats-stay/cases/large/then'],
    ])
  })

  it('that replace what their invariant says leave nothing of it: that is told, and one that keeps it mends it', async () => {
    const both =
      '      small: { given: { hall: { type: Small } }, then: a }\n      large: { given: [hall], then: b }'
    const { faults } = await read(
      cinema({ invariant: `    given: [hall]\n    then: c\n    cases:\n${both}` }),
    )
    expect(faults).toEqual(['spec/replaced-by-cases: then', 'spec/replaced-by-cases: hall'])
    const kept = await read(
      cinema({ invariant: `    given: [hall]\n    then: c\n    cases:\n${both}\n      as it stands: {}` }),
    )
    expect(kept.faults).toEqual([])
  })

  it('must each be whole', async () => {
    const { faults } = await withCases('      small: { then: a }\n      large: { when: f(hall) }')
    expect(faults).toEqual(['spec/missing-key: large'])
  })

  it('have no id of their own, and a name that a title can hold', async () => {
    const { faults } = await withCases('      small: { id: b, then: a }\n      "[x]": { then: a }')
    expect(faults).toEqual(['spec/key-not-here: id', 'spec/bad-case-name: "[x]"'])
  })
})
