import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bugs } from '../../examples/billing/broken/bugs.ts'
import { basketsOf, type Baskets } from './basket-gate.ts'
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

describe('the gate', { timeout: 300_000 }, () => {
  const weakened = {
    atLeast: (spec: string) => spec.replaceAll(/^( *basket\.\w+) === /gm, '$1 >= '),
    dropped: (spec: string) => spec.replace(/^ *basket\.totalCents === .*\n/m, ''),
    starved: (spec: string) => spec.replace('    when: |', '    assuming: items.length < 0\n    when: |'),
    /** Says less than the record knows of. */
    less: (spec: string) => spec.replace(/^ *basket\.count === .*\n/m, ''),
  }
  let baskets: Baskets
  beforeAll(async () => void (baskets = await basketsOf({ whole: (spec) => spec, ...weakened })), 60_000)
  afterAll(() => baskets.remove())

  it('passes a spec that says all of the brief, and none that says less', async () => {
    const whole = await baskets.gate(['whole'], '--update-baseline')
    expect(whole).toMatchObject({ exitCode: 0, gate: { verdict: 'pass', reasons: [] } })
    await baskets.passRecord('whole', 'less')
    const { exitCode, gate } = await baskets.gate(Object.keys(weakened))
    expect(gate.verdict).toBe('fail')
    expect(exitCode).toBe(1)
    const reasonsOf = (name: string) => gate.reasons.filter((reason) => reason.includes(name))
    expect(reasonsOf('atLeast')).not.toEqual([])
    expect(reasonsOf('dropped')).toContainEqual(expect.stringContaining('a wrong `totalCents` of'))
    expect(reasonsOf('starved')).not.toEqual([])
    expect(reasonsOf('less')).toContainEqual(
      expect.stringContaining('basket.count === visible(items).length'),
    )
  })
})
