import { describe, expect, it } from 'vitest'
import { cinema, read } from './read.ts'

const faultsOf = async (text: string) => (await read(text)).faults

describe('YAML that is no spec', () => {
  it.each([
    ['an empty file', ''],
    ['a file of comments', '# soon\n'],
    ['a document of nothing', '---\n'],
  ])('%s is empty', async (_, text) => {
    expect(await faultsOf(text)).toEqual([`spec/empty: ${text.slice(0, 1)}`])
  })

  it('is a list', async () => {
    expect(await faultsOf('- id: seats-stay\n')).toEqual(['spec/not-a-map: - id: seats-stay'])
  })

  it('holds a second document', async () => {
    expect(await faultsOf(`${cinema()}---\nversion: 1\n`)).toEqual(['spec/several-documents: ---'])
  })

  it('is indented by tabs', async () => {
    const tabbed = cinema().replaceAll('    ', '\t\t').replaceAll('  -', '\t-')
    expect(await faultsOf(tabbed)).toEqual(['spec/tab-indent: \t'])
    expect(await faultsOf(cinema({ invariant: '\tthen: free\n    when: f()' }))).toEqual([
      'spec/tab-indent: \t',
    ])
  })

  it.each(['    when: |\n    f()\n    then: free', '    when: |\n\t  f()\n    then: free'])(
    'has a block that is not indented: %j',
    async (invariant) => {
      const { diagnostics } = await read(cinema({ invariant }))
      expect(diagnostics.map(({ args }) => args['problem'])).toEqual(['under-block'])
    },
  )

  it('writes `undefined` as data, which is a text', async () => {
    const given = (value: string) => `    given: { note: ${value} }\n    then: free`
    const told = async (value: string) => (await read(cinema({ invariant: given(value) }))).diagnostics
    expect(await told('{ enum: [undefined, a] }')).toMatchObject([
      { code: 'spec/undefined-text', severity: 'warning' },
    ])
    expect(await told('{ anyOf: [{ expr: undefined }, { const: "undefined" }] }')).toEqual([])
  })

  it('holds a merge key, of which nothing else is told', async () => {
    expect(
      await faultsOf(cinema({ invariant: '    then: free\n  - <<: &a { rule: A. }\n    id: b' })),
    ).toEqual(['spec/merge-key: <<'])
  })

  it('has a key twice', async () => {
    expect(await faultsOf(cinema({ top: 'title: One\ntitle: Two' }))).toEqual(['spec/duplicate-key: title'])
  })

  it('is not UTF-8', async () => {
    expect(await faultsOf(cinema({ top: 'title: Caf\uFFFD' }))).toEqual(['spec/not-utf8: \uFFFD'])
  })

  it('starts with a byte order mark, which is only a warning', async () => {
    const { diagnostics, spec } = await read(`\uFEFF${cinema()}`)
    expect(diagnostics).toMatchObject([{ code: 'spec/byte-order-mark', severity: 'warning' }])
    expect(spec?.invariants).toHaveLength(1)
  })

  it('asks for YAML 1.1', async () => {
    expect(await faultsOf(`%YAML 1.1\n---\n${cinema()}`)).toEqual(['spec/yaml-directive: %'])
  })

  it('has keys that are no text', async () => {
    expect(await faultsOf(cinema({ top: '[1, 2]: x' }))).toEqual(['spec/key-not-text: [1, 2]'])
  })

  it('merges keys as YAML 1.1 did', async () => {
    expect(await faultsOf(cinema({ top: '<<: { title: One }' }))).toEqual(['spec/merge-key: <<'])
  })

  it('has tags', async () => {
    expect(await faultsOf(cinema({ top: 'title: !wide Cinema' }))).toEqual(['spec/unknown-tag: !wide Cinema'])
  })

  it('has an alias without an anchor', async () => {
    expect(await faultsOf(cinema({ top: 'title: *name' }))).toEqual(['spec/unknown-alias: *name'])
  })

  it('has an alias inside its own anchor', async () => {
    expect(await faultsOf(cinema({ top: 'use: &all [*all]' }))).toContain('spec/alias-cycle: *all')
  })

  it('says what is wrong and how to write the line', async () => {
    const { diagnostics } = await read(cinema({ invariant: '    then: free ? 0 : 1' }))
    expect(diagnostics).toMatchObject([
      { code: 'spec/yaml-syntax', args: { repaired: 'then: |\n  free ? 0 : 1' } },
    ])
  })
})

describe('broken YAML', () => {
  const problemsOf = async (lines: string) => {
    const { diagnostics } = await read(cinema({ invariant: lines }))
    return diagnostics.map(({ code, args }) => args['problem'] ?? code)
  }

  it.each([
    ['a colon in a value', '    because: a: b\n    then: free', 'nested-map'],
    ['no blank after a colon', '    then:free\n    when: f()', 'key-over-lines'],
    ['no blank after a dash', '    then: free\n  -id: other', 'dash-alone'],
    ['a comment of TypeScript', '    then: free\n// so far', 'other-comment'],
    ['a strange blank', '    then: free\n\u00a0   when: f()', 'odd-blank'],
    ['a line too far out', '   then: free', 'no-dash'],
    ['a line of another column', '    then: |\n      a\n     b', 'indentation'],
    ['an open bracket', '    then: free\n    tags: [a, b', 'open-bracket'],
    ['an open brace', '    then: free\n    given: { a: hall', 'open-bracket'],
    ['an open quote', '    then: "free', 'open-quote'],
    ['a key without a colon', '    then\n', 'no-colon'],
    ['text after a quote', '    then: "a" + b', 'value-ended'],
    ['an apostrophe', "    then: 'it's'", 'value-ended'],
    ['a bracket too much', '    then: free\n    given: { a: hall }}', 'value-ended'],
    ['a list behind its key', '    then: free\n    given: - hall', 'list-behind-key'],
    ['a backtick', '    then: `a`', 'start-character'],
    ['a bad escape', '    then: "\\d"', 'escape'],
    ['text behind a block', '    then: | free', 'block-header'],
    ['two anchors', '    then: &a &b free', 'two-properties'],
  ])('%s', async (_, lines, problem) => {
    expect(await problemsOf(lines)).toEqual([problem])
  })

  it('of one value hides no other fault', async () => {
    const text = `titel: One\n${cinema({ invariant: '    then: `a`\n    when: a ? b : c\n    givn: []' })}`
    const { faults, spec } = await read(text)
    expect(faults).toEqual([
      'spec/yaml-syntax: `',
      'spec/yaml-syntax: a ? b : ',
      'spec/unknown-key: titel',
      'spec/unknown-key: givn',
    ])
    expect(spec?.invariants).toHaveLength(1)
  })

  it('of more than a line is told where it begins, and hides nothing', async () => {
    const { faults } = await read(`titel: One\n${cinema({ invariant: '    then: [a\n    whn: b' })}`)
    expect(faults).toEqual(['spec/yaml-syntax: [', 'spec/unknown-key: titel', 'spec/unknown-key: whn'])
  })

  it('in many places is told for each, and takes nothing else with it', async () => {
    const invariant = [
      '    given: { a: hall',
      '    because: half: a seat',
      '    then: | free',
      '      seats > 0',
      '\ttimeout: 5',
      '    tags: "new',
      '    whn: f()',
    ].join('\n')
    const { faults } = await read(cinema({ top: 'titel: One', invariant }))
    expect(faults).toEqual([
      'spec/yaml-syntax: {',
      'spec/yaml-syntax: half: ',
      'spec/yaml-syntax: free',
      'spec/tab-indent: \t',
      'spec/yaml-syntax: "',
      'spec/unknown-key: titel',
      'spec/unknown-key: whn',
    ])
  })
})

describe('YAML in good use', () => {
  it('starts after a byte order mark, with places that count it', async () => {
    const text = `\uFEFF${cinema({ top: 'titel: One' })}`
    expect((await read(text)).faults).toEqual(['spec/byte-order-mark: \uFEFF', 'spec/unknown-key: titel'])
  })

  it('leaves values out, which are asked for at their sign', async () => {
    const { faults } = await read(cinema({ top: 'title:', invariant: '    when: f()\n    then:\n  -' }))
    expect(faults).toEqual(['spec/wrong-value: :', 'spec/code-missing: :', 'spec/wrong-value: -'])
  })

  it('may repeat a value by an alias', async () => {
    const invariant = '    when: &call book(seat)\n    then: free(seat)\n    setup: *call'
    const { spec, faults } = await read(cinema({ invariant }))
    expect(faults).toEqual([])
    expect(spec?.invariants[0]?.setup).toMatchObject({
      id: 'invariants/seats-stay/setup',
      text: 'book(seat)',
    })
  })

  it('may have CRLF line ends', async () => {
    const { spec, faults } = await read(
      cinema({ invariant: '    then: |\n      a > 0\n      b > 0' }).replaceAll('\n', '\r\n'),
    )
    expect(faults).toEqual([])
    expect(spec?.invariants[0]?.then?.text).toBe('a > 0\nb > 0\n')
  })
})

describe('hostile YAML', () => {
  const laughs = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...'bcdefghi'.split('').map((name, i) => {
      const before = 'abcdefgh'[i] ?? ''
      return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`
    }),
  ].join('\n')

  it.each([
    ['billion laughs', laughs, 'spec/too-many-aliases'],
    ['deep flow', `a: ${'['.repeat(190_000)}`, 'spec/too-deep'],
    ['deep maps in flow', `a: ${'{a: '.repeat(45_000)}`, 'spec/too-deep'],
    ['deep lists', `a:\n ${'- '.repeat(95_000)}`, 'spec/too-deep'],
    ['deep keys', '? '.repeat(95_000), 'spec/too-deep'],
    ['stairs', Array.from({ length: 600 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), 'spec/too-deep'],
    ['a megabyte', `title: ${'x '.repeat(500_000)}`, 'spec/too-large'],
    ['many keys', Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`).join('\n'), 'spec/unknown-key'],
    ['many errors', '\t- "\n'.repeat(39_000), 'spec/tab-indent'],
    [
      'many anchors',
      Array.from({ length: 10_000 }, (_, i) => `- &a${i} x\n- *a${i}`).join('\n'),
      'spec/not-a-map',
    ],
  ])('%s is refused in no time', async (_, text, code) => {
    // Processor time: the wall clock also counts what other tests do.
    const start = process.cpuUsage()
    const { faults } = await read(text)
    const { user, system } = process.cpuUsage(start)
    expect(faults.some((fault) => fault.startsWith(code))).toBe(true)
    expect((user + system) / 1000).toBeLessThan(3000)
  })
})
