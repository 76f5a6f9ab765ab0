import { readFile } from 'node:fs/promises'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { invariantKinds } from '../../../src/ir/spec.ts'
import { invariantsSchema } from '../../../src/phases/2-spec/schema/invariants-schema.ts'
import { cinema } from './read.ts'

const schemaFile = new URL('../../../schema/invariants.schema.json', import.meta.url)

describe('the JSON Schema', () => {
  const fits = new Ajv({ strict: false }).compile(invariantsSchema())
  const fitsText = (text: string): boolean => fits(parse(text))

  it('is the one that is published', async () => {
    expect(JSON.parse(await readFile(schemaFile, 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(invariantsSchema())),
    )
  })

  it('offers the kinds of this version', () => {
    const { definitions } = invariantsSchema()
    const offered = definitions?.['invariant']?.properties?.['kind']?.anyOf?.map((kind) => kind.const)
    expect(offered).toEqual(invariantKinds)
  })

  it.each([
    ['a small spec', cinema()],
    ['what a scenario gives', cinema({ invariant: '    kind: throws\n    scenario: sold-out' })],
    ['numbers as code', cinema({ invariant: '    then: 1' })],
    [
      'an arbitrary in an arbitrary',
      cinema({ invariant: '    given: [{ a: { items: { fields: { b: hall } } } }]\n    then: a' }),
    ],
  ])('accepts %s', (_, text) => {
    expect(fitsText(text)).toBe(true)
  })

  it.each([
    ['a misspelt key', cinema({ invariant: '    thn: a' })],
    ['a fixture without a module', cinema({ top: 'fixtures: { shop: { export: open } }' })],
    ['a kind without what it needs', cinema({ invariant: '    kind: throws' })],
    [
      'a keyword of no arbitrary',
      cinema({ invariant: '    given: { a: { items: { minimun: 1 } } }\n    then: a' }),
    ],
    ['a wrong version', cinema().replace('version: 1', 'version: 2')],
  ])('refuses %s', (_, text) => {
    expect(fitsText(text)).toBe(false)
  })
})
