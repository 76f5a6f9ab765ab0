import { expect } from 'vitest'
import { load } from './load.ts'

type Run = () => unknown

/** How the tests of a file ended, by their titles: the errors that they failed with. */
export type Endings = ReadonlyMap<string, unknown>

/** Runs the tests of a generated file here and now, without telling vitest of them. */
export async function tryTests(file: string, texts: ReadonlyMap<string, string>): Promise<Endings> {
  const tests = new Map<string, Run>()
  const around = {
    beforeAll: [] as Run[],
    beforeEach: [] as Run[],
    afterEach: [] as Run[],
    afterAll: [] as Run[],
  }
  const hook = (name: keyof typeof around) => (run: Run) => void around[name].push(run)
  const it = (title: string, ...rest: unknown[]) => {
    tests.set(title, rest.find((one) => typeof one === 'function') as Run)
  }
  const describe = (_: string, ...rest: unknown[]) => (rest.find((one) => typeof one === 'function') as Run)()
  const hooks = Object.fromEntries(
    Object.keys(around).map((name) => [name, hook(name as keyof typeof around)]),
  )
  load(file, texts, { describe, it, expect, ...hooks })
  const runAll = async (runs: readonly Run[]) => {
    for (const run of runs) await run()
  }
  const endings = new Map<string, unknown>()
  await runAll(around.beforeAll)
  for (const [title, run] of tests) {
    await runAll(around.beforeEach)
    endings.set(title, await errorOf(run))
    await runAll(around.afterEach)
  }
  await runAll(around.afterAll)
  return endings
}

async function errorOf(run: Run): Promise<unknown> {
  try {
    await run()
    return undefined
  } catch (error) {
    return error
  }
}
