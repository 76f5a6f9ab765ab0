import { describe, expect, it } from 'vitest'
import { bugs } from '../../examples/retry/broken/bugs.ts'
import { bugResults } from './bug-results.ts'

describe('the tests of the retry example', () => {
  it('tell of every bug, each of those that have to', async () => {
    const results = await bugResults('retry.config.ts')
    const caught = [...results].map(([bug, { failed }]) => [
      bug,
      failed.map((title) => /\[([\w-]+)\]$/.exec(title)?.[1]).sort(),
    ])
    const due = Object.entries(bugs).map(([bug, ids]) => [bug, [...ids].sort()])
    expect(Object.fromEntries(caught)).toEqual(Object.fromEntries(due))
  }, 120_000)
})
