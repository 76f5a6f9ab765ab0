import { describe, expect, it } from 'vitest'
import { bugs } from '../../examples/billing/broken/bugs.ts'
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
