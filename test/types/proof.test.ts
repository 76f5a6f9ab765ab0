import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import type ts from 'typescript'
import { beforeAll, describe, expect, it } from 'vitest'
import { camel } from '../../src/phases/4-plan/function-names.ts'
import { compilerFaults } from '../compiler-faults.ts'
import { breaks, brokenText, chosenFor, type Broken } from './break-text.ts'
import { emitSamples, planSamples, specFor } from './emit.ts'
import { judgeSample } from './judge-sample.ts'
import { sizeOf } from './walk/size.ts'
import { expectedFolder, openWorld, samplesFolder } from './world.ts'

type Module = Readonly<Record<string, unknown>>
const load = async (file: string) => (await import(pathToFileURL(file).href)) as Module

const runtime = {
  ...(await load(path.join(samplesFolder, 'neighbours.ts'))),
  ...(await load(path.join(samplesFolder, 'all.ts'))),
}
const factories = await load(path.join(expectedFolder, 'types.factories.ts'))

/** Its factory's function; one whose name the samples use otherwise is called `any…`. */
const functionOf = (name: string) =>
  typeof factories[camel(name)] === 'function' ? camel(name) : `any${name}`

/** Holds each factory to the type that it is said to be of. */
const claims = (names: readonly string[], called: (name: string) => string, examples: readonly string[]) =>
  [
    '// Holds each factory to its type; made by the test.',
    "import fc from 'fast-check'",
    "import type * as all from '../all.ts'",
    "import * as made from './types.factories.ts'",
    '',
    ...names.map((name) => `export const claim${name}: fc.Arbitrary<all.${name}> = made.${called(name)}()`),
    ...examples.map((call, index) => `export const example${index} = made.${call}`),
    '',
  ].join('\n')

const { program, checker, samples } = openWorld()
const names = samples.map(({ name }) => name)

describe('arbitraries of types', () => {
  it('are those of at least 250 samples', () => {
    expect(samples.length).toBeGreaterThanOrEqual(250)
  })

  it('are printed as expected, the same every time', async () => {
    const { plan, diagnostics } = await planSamples(specFor(names))
    expect(diagnostics.map(({ code, args }) => ({ code, args }))).toEqual([])
    const called = new Map(plan?.factories.map(({ name, functionName }) => [name, functionName]))
    const files = plan ? await emitSamples(plan) : []
    const made = files.find(({ path: file }) => file.endsWith('.factories.ts'))?.text ?? ''
    const examples = [...made.matchAll(/^ \* @example (.+)$/gm)].map(([, call = '']) => call)
    const makes = [...made.matchAll(/^export function (make\w+)\(/gm)].map(([, name = '']) => name)
    expect(makes.filter((name) => !examples.some((call) => call.startsWith(`${name}(`)))).toEqual([])
    const text = claims(names, (name) => called.get(camel(name)) ?? name, examples)
    const claimed = { path: path.join(expectedFolder, 'claims.ts'), text }
    for (const file of [...files, claimed]) {
      if (process.env.UPDATE_SAMPLES) await mkdir(expectedFolder, { recursive: true })
      if (process.env.UPDATE_SAMPLES) await writeFile(file.path, file.text)
      expect(file.text, file.path).toBe(
        await readFile(file.path, 'utf8').catch(() => 'run with UPDATE_SAMPLES=1'),
      )
    }
  }, 120_000)

  it('are of their types under the strictest flags', async () => {
    const faults = await compilerFaults(path.join(samplesFolder, 'tsconfig.json'), expectedFolder)
    // To TypeScript 7 an `@enum` of JSDoc is no type.
    expect(faults.filter((fault) => !/'(?:all\.)?Season' refers to a value/.test(fault))).toEqual([])
  }, 60_000)

  it('say `any` nowhere', async () => {
    const text = await readFile(path.join(expectedFolder, 'types.factories.ts'), 'utf8')
    expect(text.split('\n').filter((line) => !/^ *(\/|\*)/.test(line) && /\bany\b/.test(line))).toEqual([])
  })

  it.each(samples.map(({ theme, name, type }) => ({ theme, name, type })))(
    '$theme: $name',
    async ({ name, type }) => {
      const make = factories[functionOf(name)] as () => fc.Arbitrary<unknown>
      expect(await judgeSample(type, make(), { program, checker, runtime })).toEqual([])
    },
    60_000,
  )
})

it('what overrides say under a symbol is there', () => {
  const make = factories.makeMarkedOrCounted as (overrides: object) => Record<PropertyKey, unknown>
  const marker = runtime.marker as symbol
  expect([make({ [marker]: 1 })[marker], make({})[marker]]).toEqual([1, 0])
})

it('values of types that hold much of themselves stay small', () => {
  const drawn = fc.sample((factories.wideRules as () => fc.Arbitrary<unknown>)(), { seed: 1, numRuns: 300 })
  const sizes = drawn.map((value) => sizeOf(value))
  expect(sizes.reduce((sum, size) => sum + size, 0) / sizes.length).toBeLessThan(600)
})

/** A judge that refuses nothing proves nothing: each of these arbitraries has one fault. */
describe('what is wrong with an arbitrary is seen', () => {
  const text = fc.string()
  it.each<[string, string, string, fc.Arbitrary<unknown>]>([
    ['a value of another type', 'Text', '', fc.oneof(text, fc.integer())],
    ['a missing branch', 'Flag', 'never seen', fc.constant(true)],
    ['a missing member of a union', 'Currency', 'never seen', fc.constantFrom('USD', 'EUR')],
    ['a literal that is none of them', 'Currency', 'JPY', fc.constantFrom('USD', 'EUR', 'GBP', 'JPY')],
    ['a value that a crossed union has not', 'LooseObject', 'true', fc.constant({ a: [{ b: true }] })],
    [
      'text where a crossed union has text or a list',
      'LooseObject',
      '',
      fc.constant({ a: ['x', { b: [/x/] }] }),
    ],
    ['a tuple that is too short', 'Pair', '', fc.tuple(text)],
    ['a field that is never absent', 'ExactOptional', 'never seen', fc.record({ nickname: text })],
    [
      'undefined in a field that is text or absent',
      'ExactOptional',
      'undefined',
      fc.record({ nickname: fc.constantFrom('Al', undefined) }, { requiredKeys: [] }),
    ],
    ['shrinking that ends in a large value', 'Names', 'shrinking', fc.array(text, { minLength: 40 })],
  ])('%s', async (_, name, told, wrong) => {
    const { type } = samples.find((sample) => sample.name === name) ?? {}
    if (!type) throw new Error(`no sample ${name}`)
    const faults = await judgeSample(type, wrong, { program, checker, runtime })
    expect(faults).not.toEqual([])
    expect(faults.join()).toContain(told)
  })
})

/** The proof itself can fail: emitted text that is wrong in one way is told, for several types each. */
describe('what is wrong with the emitted text is seen', () => {
  // Of these every part can be seen from outside.
  const open = new Set(['primitives', 'unions', 'enums', 'arrays', 'objects', 'mapped', 'generics', 'real'])
  const types = new Map(
    samples.filter(({ theme }) => open.has(theme)).map(({ name, type }) => [functionOf(name), type]),
  )
  let chosen: ReadonlyMap<string, Broken>
  let wrong: Module
  beforeAll(async () => {
    const text = await readFile(path.join(expectedFolder, 'types.factories.ts'), 'utf8')
    chosen = chosenFor(text, [...types.keys()], 3)
    wrong = await loadBeside(brokenText(text, new Map([...chosen.values()].flatMap((each) => [...each]))))
  }, 60_000)

  it.each(Object.keys(breaks))('%s', async (label) => {
    const names = [...(chosen.get(label)?.keys() ?? [])]
    expect(names).toHaveLength(3)
    for (const name of names) {
      const make = wrong[name] as () => fc.Arbitrary<unknown>
      const told = await judgeSample(types.get(name) as ts.Type, make(), { program, checker, runtime })
      expect(told, name).not.toEqual([])
    }
  })

  it('shrinking ends in what is no value', async () => {
    const sunk = new Sinking(fc.array(fc.string()))
    const of = types.get('names')
    if (!of) throw new Error('no sample Names')
    const faults = await judgeSample(of, sunk, { program, checker, runtime })
    expect(faults.join()).toContain('shrinking ended in what is no value')
  })
})

/** Draws what is right, and shrinks to what is not. */
class Sinking extends fc.Arbitrary<unknown> {
  private readonly inner: fc.Arbitrary<unknown>

  constructor(inner: fc.Arbitrary<unknown>) {
    super()
    this.inner = inner
  }
  override generate(random: fc.Random, bias: number | undefined): fc.Value<unknown> {
    return this.inner.generate(random, bias)
  }
  override canShrinkWithoutContext(value: unknown): value is unknown {
    return this.inner.canShrinkWithoutContext(value)
  }
  override shrink(value: unknown): fc.Stream<fc.Value<unknown>> {
    return value === 0 ? fc.Stream.nil() : fc.Stream.of(new fc.Value<unknown>(0, undefined))
  }
}

/** A module whose text stands where the factories of the samples do. */
async function loadBeside(text: string): Promise<Module> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'gen-props-broken-'))
  try {
    const file = path.join(folder, 'broken.ts')
    await symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'))
    const beside = (from: string) => path.join(expectedFolder, from)
    await writeFile(
      file,
      text.replace(/from '(\.[^']+)'/g, (_, from: string) => `from '${beside(from)}'`),
    )
    return await load(file)
  } finally {
    await rm(folder, { recursive: true })
  }
}
