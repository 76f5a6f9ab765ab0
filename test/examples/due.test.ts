import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { brokenExample } from './broken-example.ts'
import { bugResults } from './bug-results.ts'
import { repaired, switchesIn } from './repaired.ts'

describe.each(['booking', 'retry', 'split'])('the tests of the example %s', (name) => {
  it('tell of every bug, each of those that have to', { timeout: 120_000 }, async () => {
    const { bugs, folder } = await brokenExample(name)
    // To run the others under each bug would take minutes.
    const wanted = Object.entries(bugs).flatMap(([bug, ids]) => ids.map((id) => `^ ?${bug} .*\\[${id}\\]$`))
    const results = await bugResults({
      config: 'due.config.ts',
      args: ['-t', wanted.join('|')],
      env: { EXAMPLE: name },
    })
    const caught = [...results].map(([bug, { failed }]) => [
      bug,
      failed.map((title) => /\[([\w/-]+)\]$/.exec(title)?.[1]).sort(),
    ])
    const due = Object.entries(bugs).map(([bug, ids]) => [bug, [...ids].sort()])
    expect(due.length).toBeGreaterThanOrEqual(10)
    expect(Object.fromEntries(caught)).toEqual(Object.fromEntries(due))
    const copy = await readFile(path.join(folder, `broken/${name}.ts`), 'utf8')
    expect([...new Set(switchesIn(copy))].sort()).toEqual(Object.keys(bugs).sort())
  })
})

describe.each(['booking', 'split'])('the broken copy of the example %s', (name) => {
  it('is the original when its bugs are taken out, but for what only the bugs need', async () => {
    const { folder } = await brokenExample(name)
    const [original, copy] = await Promise.all(
      ['src', 'broken'].map((part) => readFile(path.join(folder, `${part}/${name}.ts`), 'utf8')),
    )
    const right = repaired(original ?? '')
    expect(repaired(copy ?? '').slice(0, right.length)).toEqual(right)
  })
})
