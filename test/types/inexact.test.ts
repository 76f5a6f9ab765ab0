import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { camel } from '../../src/phases/4-plan/function-names.ts'
import { compilerFaults } from '../compiler-faults.ts'
import { emitSamples, planSamples, specFor } from './emit.ts'
import { judgeSample } from './judge-sample.ts'
import { openWorld, samplesFolder } from './world.ts'

const folder = path.join(samplesFolder, 'inexact')
const expected = path.join(folder, 'expected')
const claimsFile = path.join(expected, 'claims.ts')

/** Types whose optional parts mean something else where `undefined` may stand for absence. */
const names = [
  ...['Address', 'ExactOptional', 'LooseOptional', 'MustBeThere', 'AllOptional', 'Employee', 'Article'],
  ...['OddKeys', 'Hostile', 'OptionalChain', 'Schema', 'ByPresence', 'Plugin', 'Folder', 'File', 'Trie'],
  ...['HtmlNode', 'A1', 'B1', 'Globbing', 'Printing', 'YamlDocument', 'Statement', 'TwoAddresses', 'Booking'],
]

const { program, checker, samples } = openWorld({ exactOptionalPropertyTypes: false })
const chosen = samples.filter(({ name }) => names.includes(name))
const load = async (file: string) =>
  (await import(pathToFileURL(file).href).catch(() => ({}))) as Readonly<Record<string, unknown>>
const runtime = {
  ...(await load(path.join(samplesFolder, 'neighbours.ts'))),
  ...(await load(path.join(samplesFolder, 'all.ts'))),
}
const factories = await load(path.join(expected, 'types.factories.ts'))

describe('arbitraries of types without exactOptionalPropertyTypes', () => {
  it('are those of these samples', () => {
    expect(chosen.map(({ name }) => name).sort()).toEqual([...names].sort())
  })

  it('are printed as expected', async () => {
    const { plan, diagnostics } = await planSamples(specFor(names, '../all.ts'), folder)
    expect(diagnostics.map(({ code, args }) => ({ code, args }))).toEqual([])
    const called = new Map(plan?.factories.map(({ name, functionName }) => [name, functionName]))
    const claims = names.map(
      (name) => `export const claim${name}: fc.Arbitrary<all.${name}> = made.${called.get(camel(name))}()`,
    )
    const imports = [
      "import type fc from 'fast-check'",
      "import type * as all from '../../all.ts'",
      "import * as made from './types.factories.ts'",
    ]
    const text = `${[...imports, '', ...claims].join('\n')}\n`
    for (const file of plan ? [...(await emitSamples(plan, expected)), { path: claimsFile, text }] : []) {
      if (process.env.UPDATE_SAMPLES) await mkdir(expected, { recursive: true })
      if (process.env.UPDATE_SAMPLES) await writeFile(file.path, file.text)
      expect(file.text, file.path).toBe(
        await readFile(file.path, 'utf8').catch(() => 'run with UPDATE_SAMPLES=1'),
      )
    }
  }, 60_000)

  it('are of their types', async () => {
    expect(await compilerFaults(path.join(folder, 'tsconfig.json'), expected)).toEqual([])
  }, 60_000)

  it.each(chosen)(
    '$name',
    async ({ name, type }) => {
      const make = (factories[camel(name)] ?? factories[`any${name}`]) as () => fc.Arbitrary<unknown>
      expect(await judgeSample(type, make(), { program, checker, runtime })).toEqual([])
    },
    60_000,
  )
})
