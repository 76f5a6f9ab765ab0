import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { hasErrors } from '../../../../src/diagnostics/diagnostic.ts'
import { readZodSchemas } from '../../../../src/pipeline/read-zod-schemas.ts'
import { compilerFaults, emitCase, type Emitted } from './emitted.ts'
import * as corpus from './zod-corpus.ts'

const schemas: Readonly<Record<string, z.ZodType>> = corpus
const names = Object.keys(schemas)
/** Zod takes great fractions for multiples of a small step. */
const unbreakable = new Set(['half'])
const breakable = names.filter((name) => !unbreakable.has(name))

let emitted: Emitted
beforeAll(async () => {
  const text = await readFile(new URL('zod-corpus.ts', import.meta.url), 'utf8')
  const files = {
    'schemas.ts': text,
    'subject.ts': `export const same = <T>(value: T): T => value\nexport * from './schemas.ts'\n`,
  }
  const sources = Object.fromEntries(names.map((name) => [`any${name}`, `{ zod: ${name} }`]))
  const load = async (...[spec, model]: Parameters<typeof readZodSchemas>) => {
    const { value, diagnostics } = await readZodSchemas(spec, model)
    if (!value || hasErrors(diagnostics)) throw new Error(JSON.stringify(diagnostics.map(({ args }) => args)))
    return value
  }
  emitted = await emitCase({ files, sources, load })
}, 240_000)

describe('arbitraries of zod schemas', () => {
  it('type-check under the strictest flags', () => {
    expect(compilerFaults(emitted.folder)).toEqual([])
  }, 120_000)

  it.each(names)('%s draws only what the schema takes', (name) => {
    for (const value of emitted.values(`any${name}`, 300)) {
      const { success, error } = schemas[name]?.safeParse(value) ?? {}
      expect(success, `${String(value)} ${error?.message}`).toBe(true)
    }
  })

  it.each(breakable)('%s, broken, has the one issue that it says', (name) => {
    for (const { value, path, rule } of emitted.broken(`any${name}`, 300)) {
      const issues = schemas[name]?.safeParse(value).error?.issues ?? []
      const told = issues.map((issue) => `/${issue.path.join('/')} ${issue.code}`.replace(/^\/ /, ' '))
      expect(told, `${name} ${JSON.stringify({ path, rule })}`).toEqual([`${path} ${rule}`])
    }
  })
})
