import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { brokenExamples, type BrokenExample } from './broken-example.ts'
import { bugResults, type BugResults } from './bug-results.ts'
import { repaired, switchesIn } from './repaired.ts'

/** The tests that have to fail under a bug; to run the others would take minutes. Where none is named all are run. */
const wanted = ({ name, bugs }: BrokenExample) => [
  `^ ?${name} none .*$`,
  ...Object.entries(bugs).flatMap(([bug, ids]) =>
    typeof ids === 'string' ? [`^ ?${name} ${bug} .*$`] : ids.map((id) => `^ ?${name} ${bug} .*\\[${id}\\]$`),
  ),
]

const idsOf = (titles: readonly string[]) => titles.map((title) => /\[([\w/-]+)\]$/.exec(title)?.[1]).sort()

let results: BugResults
beforeAll(async () => {
  const pattern = brokenExamples.flatMap(wanted).join('|')
  results = await bugResults({ config: 'broken-copies.config.ts', args: ['-t', pattern] })
}, 180_000)

/** How many tests ran to their end, well or badly. */
const ranOf = (run: string) =>
  [...(results.get(run)?.passed ?? []), ...(results.get(run)?.failed ?? [])].length

describe.each(brokenExamples)('the generated tests of the example $name', ({ name, folder, tests, bugs }) => {
  it('pass for the copy as long as no bug is switched on', async () => {
    const text = await readFile(path.join(folder, tests), 'utf8')
    expect(ranOf(`${name} none`)).toBeGreaterThanOrEqual(text.match(/^ *it[.(]/gm)?.length ?? Infinity)
    expect(results.get(`${name} none`)?.failed).toEqual([])
  })

  it.each(Object.entries(bugs))('tell of the bug %s', (bug, due) => {
    const told = idsOf(results.get(`${name} ${bug}`)?.failed ?? [])
    if (typeof due === 'string') {
      expect(told).not.toEqual([])
      expect(ranOf(`${name} ${bug}`)).toBe(ranOf(`${name} none`))
    } else expect(told).toEqual([...due].sort())
  })
})

/** The copy of `retry` differs in how it is built. */
const alike = brokenExamples.filter(({ name }) => name !== 'retry')

describe.each(brokenExamples)('the broken copy of the example $name', ({ folder, subject, bugs, twice }) => {
  it('switches each bug of the list, and no other', async () => {
    const copy = await readFile(path.join(folder, `broken/${subject}.ts`), 'utf8')
    expect([...switchesIn(copy)].sort()).toEqual([...Object.keys(bugs), ...twice].sort())
    expect(Object.keys(bugs).length).toBeGreaterThanOrEqual(10)
  })
})

describe.each(alike)('the broken copy of the example $name', ({ folder, subject }) => {
  it('is the original when its bugs are taken out, but for what only the bugs need', async () => {
    const [original = '', copy = ''] = await Promise.all(
      ['src', 'broken'].map((part) => readFile(path.join(folder, `${part}/${subject}.ts`), 'utf8')),
    )
    const right = repaired(original)
    const found = repaired(copy)
    expect(found.slice(0, right.length)).toEqual(right)
    const added = found.slice(right.length)
    expect(added.filter((text) => text.startsWith('export'))).toEqual([])
  })
})

it('a difference of its own would be seen in a broken copy', () => {
  expect(repaired("const a = broken('x') ? 1 : 2")).toEqual(repaired('const a = 2'))
  expect(repaired("const a = broken('x') ? 1 : 2")).not.toEqual(repaired('const a = 1'))
})
