import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../../src/diagnostics/diagnostic.ts'
import { invariantKinds } from '../../../src/ir/spec.ts'
import { kindWords } from '../../../src/phases/2-spec/language/kinds.ts'
import { cinema, read } from './read.ts'

const withInvariant = (lines: string) => read(cinema({ invariant: lines }))
const withTop = (lines: string) => read(cinema({ top: lines }))

describe('keys', () => {
  it('are looked for by the nearest name', async () => {
    const { faults, diagnostics } = await withInvariant('    givn: [hall]\n    then: free')
    expect(faults).toEqual(['spec/unknown-key: givn'])
    expect(diagnostics[0]?.args).toMatchObject({ owner: 'an invariant', nearest: 'given' })
  })

  it.each([
    ['    given: [hall]\n    expect: free', 'expect', 'did you mean `then`?'],
    ['    given: { n: { min: 1 } }\n    then: free', 'min', 'did you mean `minimum`?'],
    ['    given: { n: { type: string, regex: a } }\n    then: free', 'regex', 'did you mean `pattern`?'],
    ['    given: { n: { then: n } }\n    then: free', 'then', 'it is a key of an invariant: does it stand'],
    ['    given: { n: { min_value: 1 } }\n    then: free', 'min_value', 'did you mean `minimum`?'],
    ['    forAll: [hall]\n    then: free', 'forAll', 'did you mean `given`?'],
    ['    given: { n: { nullable: true } }\n    then: free', 'nullable', '`anyOf: [{ … }, { const: null }]`'],
    ['    given: { n: { minProperties: 1 } }\n    then: free', 'minProperties', 'say it by `where`'],
    ['    given: { n: { $ref: "#/x" } }\n    then: free', '$ref', '`factory: name` refines a factory'],
    ['    given: { f: { spy: { returns: 3 } } }\n    then: free', 'returns', 'by `answer: () => returns(1)`'],
    ['    given: [hall]\n    then: free\n    zzzz: 1', 'zzzz', 'docs/language.md has them all'],
  ])('of other tools, of other places and of none are told once: %s', async (lines, key, help) => {
    const { faults, diagnostics } = await withInvariant(lines)
    expect(faults).toEqual([`spec/unknown-key: ${key}`])
    expect(diagnostics[0] && wordsOf(diagnostics[0]).help).toContain(help)
  })

  it.each([
    ['    given: { c: Cart }\n    then: free', 'write { type: Cart }'],
    ['    given: { a, b }\n    then: free', undefined],
    ['    given: { n: fc.nat() }\n    then: free', 'write { fc: fc.nat() }'],
    ['    given: { n: { maximum: 2024-02-30 } }\n    then: free', 'a day that there is'],
    ['    given: { n: { enum: 1 } }\n    then: free', '`enum: [1]`'],
    ['    cover: { late: hall > 1 }\n    then: free', '`late: { when: hall > 1, atLeast: 5% }`'],
    ['    cover: { late: { when: hall, atLeast: 105% } }\n    then: free', '`100%`'],
    ['    timeout: 1 sec\n    then: free', '`1s`'],
    ['    kind: throws\n    when: f()\n    throws: no seat', '`throws: { message: /no seat/ }`'],
    ['    assuming: [a > 1, b > 1]\n    then: free', '\n  a > 1 && b > 1'],
    ['    given: [hall]\n    then: free\n    examples: [[1]]', '`- { name: value }`'],
  ])('hold what is written otherwise: told once, with what to write: %s', async (lines, help) => {
    const { diagnostics } = await withInvariant(lines)
    expect(diagnostics).toHaveLength(1)
    const words = diagnostics[0] && wordsOf(diagnostics[0])
    expect(help === undefined ? words?.text : words?.help).toContain(help ?? 'write `[a, b]`')
  })

  it('that belong to no object are faults everywhere', async () => {
    const { faults } = await withTop(
      'titel: One\nuse: [{ from: x, name: a }]\nopen: [{ quote: a, answer: b }]',
    )
    expect(faults).toEqual([
      'spec/unknown-key: titel',
      'spec/unknown-key: name',
      'spec/unknown-key: answer',
      'spec/missing-key: quote',
    ])
  })

  it('of every object are tried', async () => {
    const lines = `    kind: throws
    given: { hall: { type: Hall, minimun: 3, fields: { rows: { itms: hall } } } }
    when: f(hall)
    throws: { typ: E, has: { code: 1 } }
    cover: { late: { wen: x, atLeast: 3% } }`
    const { faults } = await withInvariant(lines)
    expect(faults).toEqual([
      'spec/unknown-key: minimun',
      'spec/unknown-key: itms',
      'spec/unknown-key: typ',
      'spec/unknown-key: wen',
    ])
  })

  it('that a spec needs are asked for', async () => {
    const { faults, diagnostics, spec } = await read('title: Cinema\n')
    expect(faults).toEqual(['spec/missing-key: title', 'spec/missing-key: title', 'spec/missing-key: title'])
    expect(diagnostics.map(({ args }) => args['key'])).toEqual(['version', 'subject', 'invariants'])
    expect(spec?.lost).toContain('*')
  })

  it('of fixtures that are misspelt are named, each at its place', async () => {
    const { faults } = await withTop(
      'fixtures: { shop: { form: ./shop.ts, timeout: { setup: 2 }, exports: a-b } }',
    )
    expect(faults).toEqual([
      'spec/unknown-key: form',
      'spec/unknown-key: setup',
      'spec/unknown-key: exports',
      'spec/bad-name: a-b',
    ])
  })

  it.each([
    ['clock: yes', 'write `true`'],
    ['runs: 1_000', 'write `1000`'],
    ['minAssumed: 5', 'write `5%`'],
    ['given: hall', 'write `given: [hall]`'],
    ['given: { n: { minimum: low } }', 'write `{ expr: low }`'],
    ['cover: [{ when: free }]', 'write each under its name'],
    ['examples: { hall: 1 }', 'put `- ` before each item'],
  ])('that hold something else come with how it is written: %s', async (line, mend) => {
    const { diagnostics } = await withInvariant(`    ${line}\n    then: free`)
    const helps = diagnostics
      .filter(({ code }) => code === 'spec/wrong-value')
      .map((one) => wordsOf(one).help)
    expect(helps).toEqual([expect.stringContaining(mend)])
  })

  it('belong to kinds', async () => {
    const { faults, diagnostics } = await withInvariant('    forward: save\n    then: free')
    expect(faults).toEqual(['spec/key-not-for-kind: forward'])
    expect(diagnostics[0]?.args).toEqual({
      key: 'forward',
      kind: 'postcondition',
      kinds: ['round-trip'],
      unsaid: true,
    })
  })
})

describe('what a fault takes away', () => {
  it.each([
    [
      'a kind that is not said',
      { invariant: '    when: f()\n    throws: { type: E }' },
      'spec/key-not-for-kind: throws',
    ],
    ['cases in a list', { invariant: '    cases: [{ then: free }]' }, /^spec\/wrong-value/],
    [
      'a machine',
      { top: 'machines: { m: { system: f() } }', invariant: '    kind: model\n    of: m' },
      'spec/missing-key: system',
    ],
    [
      'a scenario',
      { top: 'scenarios: { one: { then: free } }', invariant: '    scenario: ones' },
      'spec/unknown-scenario: ones',
    ],
  ])('is not told to be missing: %s', async (_, parts, fault) => {
    const { faults } = await read(cinema(parts))
    expect(faults).toEqual([typeof fault === 'string' ? fault : expect.stringMatching(fault)])
  })
})

describe('kinds', () => {
  it('are looked for by the nearest name', async () => {
    const { faults, diagnostics } = await withInvariant('    kind: trows')
    // What `throws` needs is asked for at once.
    expect(faults).toEqual(['spec/unknown-word: trows', ...Array<string>(2).fill('spec/missing-key: trows')])
    expect(diagnostics[0]?.args).toMatchObject({ nearest: 'throws' })
  })

  it('are all generated', () => {
    expect([...invariantKinds].sort()).toEqual([...kindWords].sort())
  })

  it('change only what is given', async () => {
    const { faults, diagnostics } = await withInvariant(
      '    kind: invariant-under\n    given: { hall: hall }\n    result: f(hall)\n    change: { hal: hall }',
    )
    expect(faults).toEqual(['spec/unknown-change-name: hal'])
    expect(diagnostics[0]?.args).toMatchObject({ nearest: 'hall' })
  })

  it.each([
    ['postcondition', '', ['then']],
    ['metamorphic', '', ['then']],
    ['throws', '', ['when', 'throws']],
    ['total', '', ['when']],
    ['round-trip', '    given: [hall]', ['forward', 'backward']],
    ['idempotent', '    given: [hall]', ['of']],
    ['commutative', '    given: { a: hall, b: hall }', ['of']],
    ['deterministic', '    when: f()', ['result']],
    ['identity', '    given: [hall]', ['of', 'element']],
    ['homomorphism', '    given: { a: hall, b: hall }', ['of', 'from', 'to']],
    ['invariant-under', '    given: [hall]', ['result', 'change']],
    ['conserves', '    when: f()', ['measure', 'before', 'after']],
    ['equivalent', '', ['actual', 'expected']],
    ['inductive', '    given: [hall]', ['of', 'split', 'combine']],
    ['subset', '', ['result', 'of']],
  ])('%s needs its own keys', async (kind, lines, missing) => {
    const { diagnostics, faults } = await withInvariant(`    kind: ${kind}\n${lines}`)
    expect(faults).toEqual(missing.map(() => `spec/missing-key: ${kind}`))
    expect(diagnostics.map(({ args }) => args['key'])).toEqual(missing)
  })

  it.each([
    ['associative', '[hall, hall2]', '    of: f'],
    ['idempotent', '[]', '    of: f'],
    ['commutative', '[hall]', '    of: f'],
  ])('%s is about as many values as its law', async (kind, given, lines) => {
    const { faults } = await read(
      cinema({ invariant: `    kind: ${kind}\n    given: ${given}\n${lines}` }).replace(
        'hall: {',
        'hall2: hall\n  hall: {',
      ),
    )
    expect(faults).toEqual(['spec/given-count: given'])
  })
})

describe('values', () => {
  it.each([
    ['runs: 0', '0'],
    ['runs: many', 'many'],
    ['timeout: soon', 'soon'],
    ['timeout: -5ms', '-5ms'],
    ['minAssumed: 120%', '120%'],
    ['minAssumed: 5', '5'],
    ['because: ""', '""'],
    ['tags: { a: 1 }', '{ a: 1 }'],
    ['given: hall', 'hall'],
    ['given: [[hall]]', '[hall]'],
    ['given: { a: { minLength: -1 } }', '-1'],
    ['given: { a: { minimum: [1] } }', '[1]'],
    ['given: { a: { multipleOf: 0 } }', '0'],
    ["given: { a: { pattern: '(' } }", "'('"],
    ['given: { a: { enum: [] } }', '[]'],
    ['given: { a: { optional: maybe } }', 'maybe'],
    ['given: { a: { weight: 0 } }', '0'],
    ['cases: [a]', '[a]'],
    ['cover: late', 'late'],
    ['examples: { a: 1 }', '{ a: 1 }'],
  ])('%s is no such value', async (line, text) => {
    expect((await withInvariant(`    ${line}\n    then: free`)).faults).toEqual([`spec/wrong-value: ${text}`])
  })

  it.each([
    ['version: 2', 'spec/wrong-version: 2'],
    ['version: "1"', 'spec/wrong-version: "1"'],
  ])('%s is no version', async (line, fault) => {
    expect((await read(cinema().replace('version: 1', line))).faults).toEqual([fault])
  })

  it('text ends at a comment, which may be meant', async () => {
    const because = (text: string) => withInvariant(`    because: ${text}\n    then: free`)
    expect((await because('Seat #1 is mine.')).faults).toEqual(['spec/text-cut: #1 is mine.'])
    expect((await because('Seat one. # for now')).faults).toEqual([])
    expect((await because('"Seat #1"')).faults).toEqual([])
  })

  it('patterns of messages are regular expressions', async () => {
    const { faults } = await withInvariant('    kind: throws\n    when: f()\n    throws: { message: /(/ }')
    expect(faults).toEqual(['spec/bad-pattern: /(/'])
  })

  it('examples name what is given', async () => {
    const { faults, diagnostics } = await withInvariant(
      '    given: [hall]\n    examples: [{ hall: 1 }, { hal: 2 }]\n    then: free',
    )
    expect(faults).toEqual(['spec/unknown-example-name: hal'])
    expect(diagnostics[0]?.args['nearest']).toBe('hall')
  })

  it('ids are in kebab-case and unique', async () => {
    const { faults, diagnostics, spec } = await withInvariant(
      '    then: a\n  - { id: SeatsStay, rule: a, then: b }\n  - { id: seats-stay, rule: a, then: b }',
    )
    expect(faults).toEqual(['spec/bad-id: SeatsStay', 'spec/duplicate-id: seats-stay'])
    expect(diagnostics[0]?.args).toMatchObject({ suggestion: 'seats-stay' })
    expect(new Set(spec?.invariants.map(({ then }) => then?.id)).size).toBe(3)
  })

  it('prose with a colon is a map to YAML', async () => {
    const { faults } = await withInvariant('    because: { Total: the sum }\n    then: free')
    expect(faults).toEqual(['spec/wrong-value: { Total: the sum }'])
  })

  it('are read with their units', async () => {
    const lines = `    timeout: 2s
    minAssumed: 5%
    runs: 50
    tags: [slow, money]
    cover: { late: { when: x, atLeast: 0.05 } }
    then: free`
    const { spec, faults } = await withInvariant(lines)
    expect(faults).toEqual([])
    const found = {
      timeout: 2000,
      minAssumed: 0.05,
      runs: 50,
      tags: ['slow', 'money'],
      cover: [{ atLeast: 0.05 }],
    }
    expect(spec?.invariants[0]).toMatchObject(found)
  })
})
