import { describe, expect, it } from 'vitest'
import { chromiumHere } from '../../examples/basket-browser/fixtures/chromium.ts'
import { bugResults } from './bug-results.ts'
import { bugsOf, examples } from './fixture-bugs.ts'

/** Without a browser there is nothing that could tell of a broken page. */
const names = Object.keys(examples).filter(
  (name) => name !== 'basket-browser' || chromiumHere() !== undefined,
)

describe('the tests of the examples with fixtures', () => {
  it('tell of every bug, each of those that have to', { timeout: 120_000 }, async () => {
    const due: [string, readonly string[]][] = []
    for (const name of names)
      for (const [bug, { told }] of Object.entries(bugsOf(name))) due.push([`${name} ${bug}`, told])
    const wanted = due.flatMap(([bug, keys]) => keys.map((key) => `^ ?${bug} .*\\[${key}\\]$`))
    const results = await bugResults({ config: 'fixtures.config.ts', args: ['-t', wanted.join('|')] })
    const caught = due.map(([bug]) => [bug, keysOf(results.get(bug)?.failed ?? [])])
    expect(Object.fromEntries(caught)).toEqual(
      Object.fromEntries(due.map(([bug, keys]) => [bug, [...keys].sort()])),
    )
    expect(due.length).toBeGreaterThanOrEqual(names.length * 5)
  })
})

const keysOf = (titles: readonly string[]) => titles.map((title) => /\[([\w/-]+)\]$/.exec(title)?.[1]).sort()
