import { describe, expect, it } from 'vitest'
import { cinema, read } from './read.ts'

const door = `machines:
  door:
    system: new Door()
    model: "({ open: false })"
    commands:
      open: { run: system.open(), next: { open: 'true' } }
      shut: { weight: 2, run: system.shut(), throws: { type: Jammed } }`
const withRule = (lines: string, top = door) => read(cinema({ top, invariant: lines }))

describe('machines', () => {
  it('are read with their commands', async () => {
    const { spec, faults } = await withRule('    kind: after\n    of: door\n    command: shut\n    then: a')
    expect(faults).toEqual([])
    expect(spec?.machines[0]?.commands.map(({ name, weight }) => [name.text, weight])).toEqual([
      ['open', undefined],
      ['shut', 2],
    ])
    expect(spec?.invariants[0]).toMatchObject({ machine: { text: 'door' }, command: { text: 'shut' } })
    expect(spec?.invariants[0]?.functions).toEqual({})
  })

  it('that are not there are looked for by the nearest name', async () => {
    const { faults, diagnostics } = await withRule('    kind: model\n    of: dor')
    expect(faults).toEqual(['spec/unknown-machine: dor'])
    expect(diagnostics[0]?.args).toMatchObject({ nearest: 'door' })
  })

  it('have histories that any other kind may start from', async () => {
    const { spec, faults } = await withRule('    history: door\n    tamper: [a, b]\n    then: a')
    expect(faults).toEqual([])
    expect(spec?.invariants[0]).toMatchObject({
      history: { text: 'door' },
      tamper: [{ text: 'a' }, { text: 'b' }],
    })
    const other = await withRule(
      '    history: dor\n    kind: idempotent\n    given: [hall]\n    of: f\n    tamper: a',
    )
    expect(other.faults).toEqual(['spec/key-not-for-kind: tamper', 'spec/unknown-machine: dor'])
    const own = await withRule('    kind: model\n    of: door\n    history: door')
    expect(own.faults).toEqual(['spec/key-not-for-kind: history'])
  })

  it('have the commands that rules name', async () => {
    const { faults } = await withRule('    kind: after\n    of: door\n    command: opne\n    then: a')
    expect(faults).toEqual(['spec/unknown-command: opne'])
  })

  it('have commands, each with something to run', async () => {
    const machine =
      'machines: { door: { system: a, commands: {} }, gate: { system: a, commands: { open: { then: b } } } }'
    const { faults } = await read(cinema({ top: machine }))
    expect(faults).toEqual(['spec/no-commands: system', 'spec/missing-key: then'])
  })

  it('say what is drawn and done, not their rules', async () => {
    const { faults } = await withRule(
      '    kind: model\n    of: door\n    given: [hall]\n    when: f()\n    then: a',
    )
    expect(faults).toEqual([
      'spec/key-not-for-kind: given',
      'spec/key-not-for-kind: when',
      'spec/key-not-for-kind: then',
    ])
  })

  it('have examples: what they start from, and commands with all that these are given', async () => {
    const top = `machines:
  door:
    given: { width: { type: integer }, twice: { expr: width * 2 } }
    system: new Door(width)
    commands:
      open: { given: { by: { type: string }, slow: { type: boolean } }, run: system.open(by) }
      shut: { run: system.shut() }`
    const examples = (...items: readonly string[]) =>
      withRule(
        `    kind: model\n    of: door\n    examples:\n${items.map((item) => `      - ${item}\n`).join('')}`,
        top,
      )
    const { spec, faults } = await examples(
      '{ width: 5, commands: [open: { by: "Ann", slow: { expr: "1 > 2" } }, shut: {}] }',
    )
    expect(faults).toEqual([])
    const [example] = spec?.invariants[0]?.examples ?? []
    expect(example?.values).toMatchObject({ width: { kind: 'data', value: 5 } })
    expect(example?.commands?.map(({ name, values }) => [name.text, values])).toMatchObject([
      ['open', { by: { value: 'Ann' }, slow: { kind: 'expr', code: { text: '1 > 2' } } }],
      ['shut', {}],
    ])
    const wrong = await examples(
      '{ commands: [opne: { by: 1 }] }',
      '{ commands: [open: { by: "Ann", slwo: true }] }',
      '{ twice: 4, commands: [] }',
      '{ width: 1 }',
      '{ commands: [shut] }',
      '{ commands: [{ shut: {}, open: {} }] }',
    )
    expect(wrong.faults).toEqual([
      'spec/missing-key: width',
      'spec/wrong-value: shut',
      'spec/wrong-value: { shut: {}, open: {} }',
      'spec/unknown-command: opne',
      'spec/unknown-example-name: slwo',
      'spec/incomplete-command: open',
      'spec/unknown-example-name: twice',
    ])
    expect(wrong.diagnostics.map(({ args }) => args)).toMatchObject([
      ...[{ key: 'commands' }, {}, {}, { nearest: 'open' }, { nearest: 'slow' }],
      ...[{ missing: ['slow'] }, { known: ['width'] }],
    ])
    const clash = await withRule(
      '    kind: model\n    of: door\n    examples: [{ commands: [] }]',
      'machines: { door: { given: { commands: { type: integer } }, system: a, commands: { open: { run: b } } } }',
    )
    expect(clash.faults).toEqual(['spec/given-called-commands: commands'])
  })

  it('go from state to state, all of them declared', async () => {
    const { faults } = await withRule(`    kind: transitions
    of: door
    state: system.state
    edges: { open: [shut, ajar], shut: open }
    terminal: [shut]`)
    expect(faults).toEqual(['spec/loose-state: ajar', 'spec/terminal-goes-on: shut'])
  })

  it.each([
    ['shut: [open, gone], gone: open', 'no', undefined],
    ['shut: [open, gone]', '[gone, gnoe]', 'gone'],
  ])('end where an edge leads to: { open: shut, %s }, terminal: %s', async (edges, terminal, nearest) => {
    const { faults, diagnostics } = await withRule(`    kind: transitions
    of: door
    state: system.state
    edges: { open: shut, ${edges} }
    terminal: ${terminal}`)
    const name = nearest ? 'gnoe' : 'no'
    expect(faults).toEqual([`spec/terminal-not-reached: ${name}`])
    expect(diagnostics[0]?.args).toMatchObject({ name, nearest, states: ['shut', 'open', 'gone'] })
  })
})
