import { describe, expect, it } from 'vitest'
import { cinema, read } from './read.ts'

const withInvariant = (lines: string) => read(cinema({ invariant: lines }))
const given = (arbitrary: string, more = '') =>
  withInvariant(`    given: { it: ${arbitrary} }\n${more}    then: free`)

describe('callbacks, signals and time', () => {
  it('are read as they are written', async () => {
    const { faults, spec } = await withInvariant(`    kind: eventually
    given:
      ask: { type: Ask, spy: { script: { items: { resolves: { type: integer }, after: { const: 3 } } }, then: repeat } }
      stop: { signal: { abortWhen: calls(ask).length > 1, reason: new Error('stop') } }
    interleave: ask
    until: calls(ask).length > 0
    within: 2s
    notBefore: "3 * 4"`)
    expect(faults).toEqual([])
    const [invariant] = spec?.invariants ?? []
    expect(invariant).toMatchObject({ clock: true, within: 2000, notBefore: { text: '3 * 4' } })
    expect(invariant?.interleave.map(({ text }) => text)).toEqual(['ask'])
    expect(invariant?.given.map(({ arbitrary: { source } }) => source)).toMatchObject([
      { kind: 'spy', spy: { name: 'ask', then: 'repeat' } },
      { kind: 'signal', signal: { name: 'stop', before: false } },
    ])
  })

  it('of a race are a map, a list or an expression', async () => {
    const tasksOf = async (written: string) => {
      const { faults, spec } = await withInvariant(`    kind: race\n    tasks: ${written}`)
      expect(faults).toEqual([])
      return spec?.invariants[0]?.tasks.map(({ name, code }) => [name.text, code.text])
    }
    expect(await tasksOf('{ one: f(), two: g() }')).toEqual([
      ['one', 'f()'],
      ['two', 'g()'],
    ])
    expect(await tasksOf('{ expr: jobs.map(start) }')).toEqual([['', 'jobs.map(start)']])
    expect(await tasksOf('[f(), g()]')).toEqual([
      ['task1', 'f()'],
      ['task2', 'g()'],
    ])
    expect(await tasksOf('items.map(start)')).toEqual([['', 'items.map(start)']])
  })

  it.each([
    ['{ type: F, spy: { script: { items: { never: true } }, answer: f } }', 'spec/two-sources: answer'],
    ['{ type: F, spy: { answer: f, then: never } }', 'spec/then-without-script: then'],
    ['{ type: F, spy: { answer: f, fuze: 3 } }', 'spec/unknown-key: fuze'],
    ['{ type: F, spy: { script: { expr: s }, then: again } }', 'spec/unknown-word: again'],
    ['{ signal: { reason: x } }', 'spec/signal-ways: { reason: x }'],
    ['{ signal: { at: "3", before: true } }', 'spec/signal-ways: { at: "3", before: true }'],
    ['{ signal: { at: "3" } }', 'spec/needs-clock: 3'],
    [
      '{ type: F, spy: { script: { items: { rejects: { const: 1 }, after: { const: 2 } } } } }',
      'spec/needs-clock: { const: 2 }',
    ],
  ])('%s is refused', async (arbitrary, fault) => {
    expect((await given(arbitrary)).faults).toContain(fault)
  })

  it('are no longer refused with a clock', async () => {
    expect((await given('{ signal: { at: "3" } }', '    clock: true\n')).faults).toEqual([])
  })

  it('interleave what is given', async () => {
    const { faults, diagnostics } = await given('{ type: F, spy: { answer: f } }', '    interleave: [its]\n')
    expect(faults).toEqual(['spec/interleave-unknown: its'])
    expect(diagnostics[0]?.args).toMatchObject({ nearest: 'it', known: ['it'] })
  })

  it('interleave nothing that answers nobody', async () => {
    const { faults } = await given('{ type: integer }', '    interleave: [it]\n')
    expect(faults).toEqual(['spec/interleave-no-spy: it'])
  })
})
