import { readFileSync } from 'node:fs'
import * as vitest from 'vitest'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { bugsOf, subjectOf } from './bugs.ts'
import { generateSpecs, specFile, testFile } from './generate.ts'
import { load } from './load.ts'
import { tryTests } from './try-tests.ts'
import { typeFaults } from './type-faults.ts'

/** That specs can be generated, and no more. */
export function describeGenerated(ids: readonly string[]): void {
  describe('properties of other projects as specs', () => {
    it('are generated, all of them', async () => {
      const { files, faults } = await generateSpecs(ids)
      expect(faults.join('\n')).toBe('')
      expect(ids.filter((id) => !files.has(testFile(id)))).toEqual([])
    }, 600_000)
  })
}

/** The tests of specs: of their text, on correct subjects and on wrong ones. */
export async function describeSpecs(ids: readonly string[]): Promise<void> {
  const { files, faults } = await generateSpecs(ids)
  const generated = ids.filter((id) => files.has(testFile(id)))
  afterAll(() => {
    vi.unstubAllEnvs()
  })
  describeText(ids, files, faults)
  describeCorrect(generated, files)
  describeWrong(generated, files)
}

type Files = ReadonlyMap<string, string>

const describeText = (ids: readonly string[], files: Files, faults: readonly string[]) =>
  describe('properties of other projects as specs', () => {
    it('are generated, all of them', () => {
      expect(faults.join('\n')).toBe('')
    })

    it('have tests that pass a strict type check', async () => {
      expect(await typeFaults(files)).toEqual([])
    }, 180_000)

    it.each(ids)('%s needs no raw fast-check expression', (id) => {
      expect(readFileSync(specFile(id), 'utf8')).not.toMatch(/\bfc\b/)
    })
  })

const describeCorrect = (ids: readonly string[], files: Files) =>
  describe('on a correct subject passes', () => {
    beforeAll(() => {
      vi.stubEnv('GEN_PROPS_PROFILE', process.env['GEN_PROPS_PROFILE'] ?? 'ci')
    })
    for (const id of ids) describe(id, () => load(testFile(id), files, vitest))
  })

const describeWrong = (ids: readonly string[], files: Files) =>
  describe('on a wrong subject fails', () => {
    beforeAll(() => {
      vi.stubEnv('GEN_PROPS_PROFILE', 'mutation')
      vi.stubEnv('GEN_PROPS_RUNS', process.env['GEN_PROPS_RUNS'] ?? '100')
    })
    it.each(ids)('%s, for each of its bugs, and for one at least each of its rules', async (id) => {
      const survivors: string[] = []
      const unbroken = new Set<string>()
      const caught = new Set<string>()
      for (const { line, text } of bugsOf(id)) {
        const endings = await tryTests(testFile(id), new Map([...files, [subjectOf(id), text]]))
        const failed = [...endings].filter(([, error]) => isCounterexample(error))
        if (failed.length === 0) survivors.push(`${line} ${[...endings.values()].map(String).join(' ')}`)
        for (const [title] of endings) unbroken.add(title)
        for (const [title] of failed) caught.add(title)
      }
      expect(survivors).toEqual([])
      expect(caught.size).toBeGreaterThan(0)
      expect([...unbroken].filter((title) => !caught.has(title))).toEqual([])
    })
  })

/** Values for which the rule does not hold: neither a subject that is no program, nor a premise that is hardly ever met. */
const isCounterexample = (error: unknown) =>
  error instanceof Error &&
  error.message.includes('\nGiven ') &&
  !/\nFailed {2}(it expects |(Reference|Syntax|Type)Error)/.test(error.message)
