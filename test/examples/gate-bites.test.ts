import { describe, expect, it } from 'vitest'
import { bugs } from '../../examples/billing/broken/bugs.ts'
import { gateOf } from './basket-gate.ts'
import { bugResults } from './bug-results.ts'

const results = await bugResults()

describe('the generated tests of the billing example', () => {
  it('pass for the copy as long as no bug is switched on', () => {
    expect(results.get('none')?.all.length).toBeGreaterThan(10)
    expect(results.get('none')?.failed).toEqual([])
  })

  it.each(Object.keys(bugs))('notice the bug %s', (bug) => {
    expect(results.get(bug)?.all.length).toBe(results.get('none')?.all.length)
    expect(results.get(bug)?.failed).not.toEqual([])
  })
})

describe('the gate', () => {
  const weaker = { timeout: 300_000 }

  it(
    'passes a spec that says all of the brief, and notices when it says less than it did',
    weaker,
    async () => {
      const whole = await gateOf((spec) => spec, { args: ['--update-baseline'] })
      expect(whole).toMatchObject({ exitCode: 0, output: expect.stringMatching(/^gate +pass$/m) })
      const dropCount = (spec: string) => spec.replace(/^ *basket\.count === .*\n/m, '')
      const less = await gateOf(dropCount, { baseline: whole.baseline })
      expect(less).toMatchObject({ exitCode: 1, output: expect.stringMatching(/^gate +fail$/m) })
    },
  )

  it.concurrent.each([
    ['`>=` for `===`', (spec: string) => spec.replaceAll(/^( *basket\.\w+) === /gm, '$1 >= ')],
    ['a dropped conjunct', (spec: string) => spec.replace(/^ *basket\.totalCents === .*\n/m, '')],
    [
      'a premise that is never true',
      (spec: string) => spec.replace('    when: |', '    assuming: items.length < 0\n    when: |'),
    ],
  ])('does not pass a spec weakened by %s', weaker, async (_name, weaken) => {
    const { exitCode, output } = await gateOf(weaken)
    expect(output).toMatch(/^gate +fail$/m)
    expect(exitCode).toBe(1)
  })
})
