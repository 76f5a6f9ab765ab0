import fc from 'fast-check'
import { expect, it } from 'vitest'
import { guarded } from '../../../../templates/support/guarded.ts'
import { raced } from '../../../../templates/support/race.ts'

/** Counts with a wait of its own between reading and writing, of which no schedule knows. */
function counter() {
  let count = 0
  const add = async () => {
    const before = count
    await Promise.resolve()
    count = before + 1
    return before
  }
  return { add, count: () => count }
}

async function raceOfTwo(schedule: fc.Scheduler): Promise<number> {
  const { add, count } = counter()
  let counted = 0
  const race = guarded(async (planned: fc.Scheduler) => {
    await raced(planned, { one: add, two: add })
    counted = count()
  })
  await race(schedule)
  return counted
}

it('overlaps what a subject awaits by itself, and lets one task end before the other as well', async () => {
  const counts: number[] = []
  for (const schedule of fc.sample(fc.scheduler(), { numRuns: 40, seed: 2 }))
    counts.push(await raceOfTwo(schedule))
  expect(new Set(counts)).toEqual(new Set([1, 2]))
})

it('gives each result once, whichever way its task was started', async () => {
  for (const schedule of fc.sample(fc.scheduler(), { numRuns: 40, seed: 3 })) {
    let started = 0
    const task = async () => (started += 1)
    let results: readonly number[] = []
    await guarded(async (planned: fc.Scheduler) => {
      results = await raced(planned, [task, task, task])
    })(schedule)
    expect([started, [...results].sort()]).toEqual([3, [1, 2, 3]])
  }
})
