import { readFile, rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { hasErrors } from '../../../../src/diagnostics/diagnostic.ts'
import { readZodSchemas } from '../../../../src/pipeline/read-zod-schemas.ts'
import { emitCase, faultsUnder, type Emitted } from './emitted.ts'
import type { Code } from '../../../../src/ir/source.ts'
import { withZodSchemas } from '../../../../src/phases/3-subject/zod/zod-schemas.ts'
import * as common from './zod-corpus.ts'
import * as rare from './zod-more.ts'
import { rulesOf } from './zod-rules.ts'
import { statesIn, statesOf } from './zod-states.ts'

/** `npm run bench:schemas` proves all schemas, with more values. */
const isBench = process.env.SCHEMAS === 'all'
const draws = isBench ? 1000 : 200
const schemas: Readonly<Record<string, z.ZodType>> = isBench ? { ...common, ...rare } : common
const names = Object.keys(schemas)
/** These take whatever there is. */
const unbreakable = new Set(['whatever', 'unknown', 'asFlag'])
const breakable = names.filter((name) => !unbreakable.has(name))

let emitted: Emitted
beforeAll(async () => {
  const files = {
    'zod-corpus.ts': await readFile(new URL('zod-corpus.ts', import.meta.url), 'utf8'),
    'zod-more.ts': await readFile(new URL('zod-more.ts', import.meta.url), 'utf8'),
    'subject.ts': `export const same = <T>(value: T): T => value
export * from './zod-corpus.ts'
${isBench ? `export * from './zod-more.ts'` : ''}\n`,
  }
  const sources = Object.fromEntries(names.map((name) => [`any${name}`, `{ zod: ${name} }`]))
  const load = async (...[spec, model]: Parameters<typeof readZodSchemas>) => {
    const { value, diagnostics } = await readZodSchemas(spec, model)
    if (!value || hasErrors(diagnostics)) throw new Error(JSON.stringify(diagnostics.map(({ args }) => args)))
    return value
  }
  emitted = await emitCase({ files, sources, broken: breakable.map((name) => `any${name}`), load })
}, 240_000)
afterAll(() => rm(emitted.folder, { recursive: true, force: true }))

const told = (schema: z.ZodType | undefined, value: unknown) => {
  const issues = schema?.safeParse(value).error?.issues ?? []
  // Both sides of an intersection tell of the same fault.
  return [...new Set(issues.map(({ path, code }) => `${pointerOf(path)} ${code}`))]
}
const pointerOf = (path: readonly PropertyKey[]) =>
  path.map((step) => `/${String(step).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('')

describe('arbitraries of zod schemas', () => {
  it('are as many as are promised', () => {
    expect(names.length).toBeGreaterThanOrEqual(60)
  })

  it('call the function of a schema that the spec draws from where it stands in another one', () => {
    const text = emitted.texts.join('\n')
    const bodyOf = (name: string) => text.split(`export function ${name}(`)[1]?.split('\n}\n')[0]
    expect(bodyOf('anytransfer')).toContain('from: anyaccount(')
    expect(bodyOf('anytransfer')).toContain('to: fc.oneof(anyaccount()')
    expect(bodyOf('brokenAnytransfer')).toContain('brokenAnyaccount()')
    expect(bodyOf('anytransfer')).not.toMatch(/\blow\b/)
  })

  it('have a component for each schema inside that the subject exports, whether the spec names it or not', () => {
    const range = { file: 'spec.yaml', start: 0, end: 0 }
    const use = { from: { text: 'transfer', range }, input: { text: 'Transfer' } as Code }
    const none = { roots: new Map(), components: new Map() }
    const exports = new Map<string, unknown>(Object.entries(common))
    const { value } = withZodSchemas(none, [use], { valueOf: () => common.transfer, exports })
    expect([...(value?.components.keys() ?? [])]).toEqual(['zod transfer', 'zod account'])
  })

  it('type-check under the strictest flags', async () => {
    expect(await faultsUnder(emitted.folder)).toEqual([])
  }, 120_000)

  it.each(names)('%s draws only what the schema takes, and all kinds of it', (name) => {
    const schema = schemas[name]
    const values = emitted.values(`any${name}`, draws)
    for (const value of values) {
      const { success, error } = schema?.safeParse(value) ?? {}
      expect(success, error?.message).toBe(true)
    }
    const seen = new Set(values.flatMap((value) => (schema ? statesIn(schema, value) : [])))
    expect(schema && statesOf(schema).filter((state) => !seen.has(state))).toEqual([])
  })

  it.each(breakable)('%s, broken, has the one issue that it says, and each in 200 values', (name) => {
    const schema = schemas[name]
    const values = emitted.broken(`any${name}`, draws)
    for (const { value, path, rule } of values)
      expect(told(schema, value), JSON.stringify({ path, rule })).toEqual([`${path} ${rule}`])
    const seen = new Set(
      values.slice(0, 200).map(({ path, rule }) => `${path} ${rule}`.replaceAll(/\/\d+(?=\/| )/g, '/*')),
    )
    const rules = (schema ? rulesOf(schema) : []).map((each) => each.replaceAll(/\/\d+(?=\/| )/g, '/*'))
    expect(rules.filter((each) => !seen.has(each))).toEqual([])
  })
})
