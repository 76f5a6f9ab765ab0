import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { arbitraryTable } from '../../src/phases/2-spec/language/arbitrary.ts'
import { openEvaluationWorld, type EvaluationWorld } from './evaluation-world.ts'
import { defaults, probes, runs } from './evaluation-probes.ts'

interface Often {
  readonly once?: number
  readonly eachRun?: number
  readonly least?: number
}
type Row = readonly [{ readonly words: string; readonly alone?: Often; readonly ofEarlier?: Often }, string]

const { arbitraryEvaluation: rows } = (await import(path.resolve('scripts/arbitrary-evaluation.js'))) as {
  readonly arbitraryEvaluation: Readonly<Record<string, Row>>
}
const subject = `
export const counts: Record<string, number> = {}
export const seen = (label: string, value: number): number => {
  counts[label] = (counts[label] ?? 0) + 1
  return value
}
export interface Line { sku: string; n: number; note?: string }
export const size = (value: unknown): number => (value === undefined ? 0 : 1)
`
let world: EvaluationWorld
let counts: Readonly<Record<string, number>>

const specOf = (given: readonly unknown[]) =>
  JSON.stringify({
    version: 1,
    subject: './subject.ts',
    factories: { limited: { params: { limit: 'number' }, type: 'integer', maximum: { expr: 'limit' } } },
    invariants: given.map((value, at) => ({
      id: `probe-${at}`,
      rule: 'It is seen.',
      runs,
      clock: true,
      given: { first: { type: 'integer', minimum: 0, maximum: 5 }, value },
      then: 'size(value) + first >= 0',
    })),
  })

const filesOf = (given: readonly unknown[], name: string) => world.filesOf(specOf(given), name)

const timesOf = ({ once, eachRun }: Often) => once ?? (eachRun ?? 0) * runs

beforeAll(async () => {
  // Whatever profile the whole run has, the table speaks of the one that there is without.
  for (const name of ['GEN_PROPS_PROFILE', 'GEN_PROPS_RUNS']) vi.stubEnv(name, undefined)
  world = await openEvaluationWorld(subject)
  await writeFile(path.join(world.folder, 'schema.json'), '{ "type": "string" }')
  const both = Object.entries(probes).flatMap(([key, probe]) => [
    probe((value) => `seen('${key}', ${value})`),
    probe((value) => `seen('${key} of first', ${value} + 0 * first)`),
  ])
  counts = ((await world.run(specOf(both))) as { counts: Record<string, number> }).counts
}, 60_000)
afterAll(async () => {
  vi.unstubAllEnvs()
  await world.remove()
})

describe('the table of the reference that tells when keys of an arbitrary take effect', () => {
  it.each(Object.keys(probes))('says how often code of %s is evaluated', (key) => {
    const [{ words, alone = {}, ofEarlier = {} }] = rows[key] as Row
    const told = [counts[key] ?? 0, counts[`${key} of first`] ?? 0] as const
    if (alone.least !== undefined) expect(Math.min(...told)).toBeGreaterThanOrEqual(alone.least * runs)
    else expect({ words, told }).toEqual({ words, told: [timesOf(alone), timesOf(ofEarlier)] })
  })

  it('has asked for each key that holds an expression', () => {
    const isCode = (expected: string) => /\{ expr: … \}|TypeScript expression/.test(expected)
    const holding = Object.entries(arbitraryTable).filter(([, { form }]) => isCode(form.expected))
    expect(holding.map(([key]) => key).filter((key) => !(key in probes))).toEqual([])
  })

  it.each(Object.keys(defaults))('says what holds without %s', async (key) => {
    const [without, written] = defaults[key] ?? []
    const [, absent] = rows[key] as Row
    const texts = async (given: unknown) =>
      (await filesOf([given], 'default')).map(({ text }) => text.replace(/(, )?\{ minLength: 0 \}/, ''))
    expect({ absent, texts: await texts(written) }).toEqual({ absent, texts: await texts(without) })
  })

  it('has asked for each key whose default is a value', () => {
    const valued = Object.entries(rows).filter(([, [, absent]]) => /^(`.*`|\d+|the spec's)$/.test(absent))
    expect(valued.map(([key]) => key).filter((key) => !(key in defaults))).toEqual([])
  })
})
