import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { planSpec } from '../5-emit/generate-sample.ts'

const subject = `
export interface Item { name: string; cents: number; tags: string[] }
export interface Box { inside: Box }
export type Currency = 'USD' | 'EUR'
export class Vault { private constructor() {} static open(): Vault { return new Vault() } }
export const price = (item: Item): number => item.cents
export const fc = (cents: number): number => cents
export const near = (cents: number): number => cents
`

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'gen-props-plan-'))
  await writeFile(path.join(folder, 'subject.ts'), subject)
})
afterAll(() => rm(folder, { recursive: true }))

/** The codes and the places in the YAML of the faults of one given. */
async function faultsOf(given: string, then = 'price({ name: "", cents: 1, tags: [] }) === 1') {
  const text = `version: 1
subject: ./subject.ts
invariants:
  - id: priced
    rule: Items have prices.
    given: { value: ${given} }
    then: |
      ${then}
`
  const { diagnostics } = await planSpec(path.join(folder, 'spec.yaml'), text)
  return diagnostics.map(({ code, range }) => `${code} ${range ? text.slice(range.start, range.end) : ''}`)
}

describe('faults of a plan', () => {
  it.each([
    ['{ type: integer, minimum: 10, maximum: 1 }', ['plan/no-value 1']],
    ['{ type: integer, exclusiveMinimum: 1, exclusiveMaximum: 2 }', ['plan/no-value 2']],
    ['{ type: number, minimum: 1, exclusiveMaximum: 1 }', ['plan/no-value 1']],
    ['{ type: number, multipleOf: 5, minimum: 1, maximum: 4 }', ['plan/no-value 4']],
    ['{ type: string, minLength: 3, maxLength: 2 }', ['plan/no-value 2']],
    ['{ items: { enum: [a, b] }, minItems: 3, uniqueItems: true }', ['plan/no-value 3']],
    ['{ items: { type: integer }, minItems: 3, maxItems: 2 }', ['plan/no-value 2']],
    ['{ type: string, minimum: 3 }', ['plan/keyword-not-for-type 3']],
    ['{ type: number, minItems: 3 }', ['plan/keyword-not-for-type 3']],
    ['{ type: string, not: { type: string } }', ['plan/unknown-exclusion { type: string }']],
    ['{ type: Box }', ['plan/no-finite-value { type: Box }']],
  ])('%s', async (given, faults) => {
    expect(await faultsOf(given)).toEqual(faults)
  })

  it('nothing is wrong with constraints that leave one value', async () => {
    expect(await faultsOf('{ type: integer, minimum: 1, maximum: 1 }')).toEqual([])
    expect(await faultsOf('{ items: { enum: [a, b] }, minItems: 2, uniqueItems: true }')).toEqual([])
    expect(await faultsOf('{ type: Item, fields: { cents: { minimum: 0 } } }')).toEqual([])
  })

  it('only the name of fast-check is refused', async () => {
    expect(await faultsOf('{ type: number }', 'fc(value) === value')).toContain(
      'plan/reserved-name ./subject.ts',
    )
    expect(await faultsOf('{ type: number }', 'near(value) === value')).toEqual([])
  })

  it('a type without values is named with the line that mends it', async () => {
    const [found] = await faultsOf('{ type: Vault }')
    expect(found).toBe('plan/unsupported-type { type: Vault }')
  })
})
