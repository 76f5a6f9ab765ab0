import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { wordsOf } from '../../src/diagnostics/diagnostic.ts'
import { createWorkspace } from '../../src/phases/3-subject/workspace.ts'
import { camel } from '../../src/phases/4-plan/function-names.ts'
import { compilerFaults } from '../compiler-faults.ts'
import { emitSamples, planSamples, specFor, type Planned } from './emit.ts'
import { samplesFolder } from './world.ts'

const folder = path.join(samplesFolder, 'refused')
const golden = path.join(folder, 'expected.json')

/** What is told of one type. */
interface Row {
  readonly type: string
  readonly code: string
  readonly at: string
  readonly says: string
  readonly mend: string
}

const rows = JSON.parse(await readFile(golden, 'utf8').catch(() => '[]')) as readonly Row[]
const names = [...new Set(rows.map(({ type }) => type))]
const workspace = createWorkspace({ root: folder })
const plan = (spec: string) => planSamples(spec, folder, workspace)

/** The types of the subject that have no parameters, but for the parts that others hold. */
async function typesIn(): Promise<readonly string[]> {
  const text = await readFile(path.join(folder, 'subject.ts'), 'utf8')
  const all = [...text.matchAll(/^export (?:abstract )?(?:type|interface|class) (\w+)(?![\w<])/gm)]
  return all.flatMap(([, name = '']) => (/^(Circle|Square|Known|Buyer)$/.test(name) ? [] : [name]))
}

const rowsOf = (spec: string, { diagnostics }: Planned): readonly Row[] =>
  diagnostics.map((found) => {
    const { at, mend } = found.args as { readonly at: string; readonly mend: string }
    const type = /type: "(.+)"/.exec(spec.slice(found.range?.start, found.range?.end))?.[1] ?? '?'
    return { type, code: found.code, at, says: wordsOf(found).text, mend }
  })

/** The proposed keys as a person would fill them in, one fault after the other. */
function mended(type: string): Keys {
  const proposed = rows
    .filter((row) => row.type === type)
    .map(({ mend }) => filled(parse(`{ ${mend} }`) as Keys, type))
  const whole = proposed.some((keys) => 'fc' in keys || 'type' in keys) ? {} : { type }
  return proposed.reduce(merged, whole)
}

type Keys = Readonly<Record<string, unknown>>

/** The hole takes a value of the very type that its place has: at another place it would not fit. */
function filled(keys: Keys, type: string): Keys {
  const [key = '', inner] = Object.entries(keys)[0] ?? []
  if (inner === 'fc.constant(…)') return { fc: `fc.constant(someOf<${type}>())` }
  if (inner === '…') return { type: 'string' }
  if (typeof inner === 'string') return { [key]: inner }
  if (key === 'items') return { items: filled(inner as Keys, `Item<${type}>`) }
  const fields = Object.entries(inner as Record<string, Keys>)
  return {
    fields: Object.fromEntries(fields.map(([name, of]) => [name, filled(of, `Field<${type}, '${name}'>`)])),
  }
}

const merged = (one: Keys, other: Keys): Keys => {
  const both = Object.keys(one).filter((key) => key in other)
  return {
    ...one,
    ...other,
    ...Object.fromEntries(both.map((key) => [key, merged(one[key] as Keys, other[key] as Keys)])),
  }
}

const mendedSpec = () =>
  stringify({
    version: 1,
    subject: './subject.ts',
    use: [{ from: './fills.ts' }],
    factories: Object.fromEntries(names.map((name) => [camel(name), mended(name)])),
    invariants: [
      {
        id: 'none',
        rule: 'The types are what this is about.',
        given: { left: { type: 'string' } },
        then: 'left.length < 1000',
      },
    ],
  })

describe('types that no value can be made for', () => {
  it('are at least 40, each with its code, its path and the keys that mend it', async () => {
    const spec = specFor(await typesIn(), './subject.ts')
    const found = rowsOf(spec, await plan(spec))
    if (process.env.UPDATE_SAMPLES) await writeFile(golden, `${JSON.stringify(found, null, 2)}\n`)
    expect(found).toEqual(rows)
    expect(new Set(found.map(({ type }) => type)).size).toBeGreaterThanOrEqual(40)
    expect(new Set(found.map(({ type }) => type))).toEqual(new Set(await typesIn()))
  })

  it('among them those that lack what they are made of', async () => {
    const spec = specFor(['Holder', 'Holder<Value>', "Order['price']"], './subject.ts')
    const { diagnostics } = await plan(spec)
    const told = diagnostics.map(({ code, range }) => `${code} ${spec.slice(range?.start, range?.end)}`)
    expect(told).toEqual([
      'subject/type-error Holder',
      'subject/unknown-name Value',
      "subject/unknown-property 'price'",
    ])
  })

  it('are no types of which nothing is known: those are drawn', async () => {
    const { plan: planned, diagnostics } = await plan(specFor(['Known'], './subject.ts'))
    expect(diagnostics).toEqual([])
    expect(JSON.stringify(planned?.factories)).toContain('"preset","name":"anything"')
  })

  describe('mended as they say', () => {
    let output = ''
    let planned: Planned | undefined
    beforeAll(async () => {
      output = await mkdtemp(path.join(folder, '.mended-'))
      planned = await plan(mendedSpec())
    })
    afterAll(() => rm(output, { recursive: true }))

    it('are refused no longer', () => {
      expect(planned?.diagnostics.map(({ code, args }) => ({ code, args }))).toEqual([])
    })

    it('become factories of their types', async () => {
      const files = planned?.plan ? await emitSamples(planned.plan, output) : []
      for (const file of files) await writeFile(file.path, file.text)
      const called = new Map(planned?.plan?.factories.map(({ name, functionName }) => [name, functionName]))
      const claims = names.map(
        (name) => `export const claim${name}: fc.Arbitrary<all.${name}> = made.${called.get(camel(name))}()`,
      )
      const imports = [
        "import type fc from 'fast-check'",
        "import type * as all from '../subject.ts'",
        "import * as made from './types.factories.ts'",
      ]
      await writeFile(path.join(output, 'claims.ts'), [...imports, ...claims, ''].join('\n'))
      const config = path.join(output, 'tsconfig.json')
      await writeFile(config, '{ "extends": "../../tsconfig.json", "files": ["claims.ts"] }')
      expect(await compilerFaults(config, output)).toEqual([])
    })
  })
})
