import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { readTextIfExists } from '../../src/host/files.ts'
import { readSpec } from '../../src/phases/2-spec/read-spec.ts'
import { unaccountedSentences } from '../../src/pipeline/unaccounted.ts'

const examples = path.resolve(import.meta.dirname, '../../examples')

it('every sentence that obliges is accounted for in every example', async () => {
  const files = readdirSync(examples).flatMap((example) => {
    const folder = path.join(examples, example, 'invariants')
    return readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => path.join(folder, name))
  })
  const read = await Promise.all(
    files.map(async (file) => {
      const text = (await readTextIfExists(file)) ?? ''
      return await readSpec(file, text, { readText: readTextIfExists })
    }),
  )
  const specs = read.flatMap(({ value }) => value ?? [])
  expect(specs.map(({ brief }) => brief !== undefined)).toEqual(files.map(() => true))
  expect(unaccountedSentences(specs).map(({ args }) => args)).toEqual([])
})
