import { describe, expect, it } from 'vitest'
import { inspect } from './subject-world.ts'

const spec = (define: string, given: string, then: string) =>
  [
    'version: 1',
    'subject: ./shop.ts',
    `define: ${JSON.stringify(define)}`,
    'invariants:',
    '  - id: rule',
    '    rule: A rule.',
    '    clock: true',
    `    given: { ${given} }`,
    `    then: ${JSON.stringify(then)}`,
    '',
  ].join('\n')

const codes = async (define: string, given: string, then: string) =>
  (await inspect(spec(define, given, then))).faults.map((fault) => fault.split(' ')[0])

describe('names of a run', () => {
  const ask = 'ask: { type: "() => number", spy: { answer: "() => returns(1)" } }'

  it('are no names of definitions but as parameters', async () => {
    expect(await codes('const at = () => clock.now', ask, 'calls(ask).length === at()')).toContain(
      'subject/run-in-define',
    )
    const define = 'const startsOf = (calls: readonly { start: number }[]) => calls.map((one) => one.start)'
    expect(await codes(define, ask, 'startsOf(calls(ask)).length === 0')).toEqual([])
  })

  it('that let time go on need a clock, also in a machine', async () => {
    const timed = (clock: string) => `version: 1
subject: ./shop.ts
machines: { till: { system: charge, commands: { wait: { run: await clock.advance(1) } } } }
invariants:
  - { id: rule, rule: A rule., ${clock}when: const end = await settle(charge(1)), then: end.ok === true }
  - { id: till, rule: A rule., ${clock}kind: model, of: till }
`
    expect((await inspect(timed(''))).faults).toEqual([
      'spec/needs-clock 3:68 «clock»',
      'spec/needs-clock 5:56 «settle»',
    ])
    expect((await inspect(timed('clock: true, '))).faults).toEqual([])
  })

  it('may be given where the helpers are not used', async () => {
    expect(await codes('const one = 1', 'clock: { type: integer }', 'clock === one')).toEqual([])
    expect(await codes('const one = 1', `calls: { type: integer }, ${ask}`, 'calls === one')).toEqual([])
  })
})
