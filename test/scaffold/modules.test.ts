import { readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createWorkspace } from '../../src/phases/3-subject/workspace.ts'
import { brokenCopies, draft, failing, folder, type Drafted } from './harness.ts'

const all = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => path.basename(file, '.ts'))

/** To save time every fifth is tried; `npm run bench:scaffold` tries all. */
const names = all.filter((_, at) => at % 5 === 0 || process.env['SCAFFOLD'] === 'all')

const drafts = new Map<string, Drafted | undefined>()
beforeAll(async () => {
  vi.stubEnv('GEN_PROPS_PROFILE', process.env['GEN_PROPS_PROFILE'] ?? 'ci')
  const workspace = createWorkspace({ root: folder })
  for (const name of names) drafts.set(name, await draft(`./${name}.ts`, name, workspace))
}, 120_000)
afterAll(() => {
  vi.unstubAllEnvs()
})

const plans = () => [...drafts.values()].flatMap((one) => one?.plan ?? [])

describe('specs drafted for correct modules', () => {
  it('are there for each, and all that is drafted lints', () => {
    expect(all).toHaveLength(20)
    expect(names.filter((name) => !drafts.get(name)?.plan)).toEqual([])
    expect([...drafts.values()].flatMap((one) => one?.scaffolding.dropped ?? [])).toEqual([])
  })

  it('hold, all of them', async () => {
    const wrong: string[] = []
    for (const name of names) {
      const plan = drafts.get(name)?.plan
      if (plan)
        for (const [title, why] of await failing(plans(), plan)) wrong.push(`${name}: ${title}\n${why}`)
    }
    expect(wrong.join('\n\n')).toBe('')
  }, 120_000)

  it('tell of every wrong copy', async () => {
    const survivors: string[] = []
    let copies = 0
    for (const name of names) {
      const plan = drafts.get(name)?.plan
      const file = path.join(folder, `${name}.ts`)
      for (const { line, text } of plan ? await brokenCopies(file) : []) {
        copies += 1
        const failed = plan && (await failing(plans(), plan, new Map([[file, text]])))
        if (failed?.size === 0) survivors.push(`${name}: ${line}`)
      }
    }
    expect(survivors).toEqual([])
    expect(copies).toBeGreaterThan(names.length)
  }, 120_000)
})
