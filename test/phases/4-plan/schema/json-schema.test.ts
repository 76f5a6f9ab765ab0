import { rm } from 'node:fs/promises'
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import { Ajv } from 'ajv'
import { Ajv2019 } from 'ajv/dist/2019.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emitCase, faultsUnder, type Emitted } from './emitted.ts'
import { formatTests } from './format-tests.ts'
import { corpus } from './json-corpus.ts'
import { dialects } from './json-dialects.ts'

const written = {
  ...corpus,
  ...Object.fromEntries(Object.entries(dialects).map(([name, { schema }]) => [name, schema])),
}
const names = Object.keys(written)

/** An independent judge, which knows every format by other means than the generator. */
const judgeOf = (name: string) => {
  const judge = name === 'oldTuple' ? '7' : dialects[name]?.judge
  const Judge = judge === '7' ? Ajv : judge === '2019' ? Ajv2019 : Ajv2020
  const ajv = new Judge({
    allErrors: true,
    strict: true,
    strictTypes: false,
    strictTuples: false,
    strictRequired: false,
    validateFormats: true,
    multipleOfPrecision: 9,
  })
  for (const [format, test] of Object.entries(formatTests)) ajv.addFormat(format, test)
  for (const format of ['int64']) ajv.addFormat(format, { type: 'number', validate: () => true })
  return ajv
}

function compiled(name: string) {
  const ajv = judgeOf(name)
  const references = JSON.stringify(inDialect(name)).replaceAll('"#/', '"#/$defs/')
  return ajv.compile({ $defs: JSON.parse(references) as object, $ref: `#/$defs/${name}` })
}

const inDialect = (name: string) => {
  const { nullableText, oldTuple, ...rest } = corpus
  const nullable = { type: ['string', 'null'], maxLength: 3 }
  const others = Object.entries(dialects)
    .filter(([other, { judge }]) => other === name || judge === undefined)
    .map(([other, { schema, same }]) => [other, same ?? schema])
  return {
    ...rest,
    ...Object.fromEntries(others),
    nullableText: nullableText && nullable,
    ...(name === 'oldTuple' && { oldTuple }),
  }
}

/** What ajv refuses to compile, or takes for valid whatever it holds. */
const unjudged: Readonly<Record<string, { schema: object; takes: (value: unknown) => boolean }>> = {
  tooFewContained: {
    schema: {
      anyOf: [{ type: 'string' }, { type: 'array', contains: { const: 1 }, minContains: 3, maxContains: 1 }],
    },
    takes: (value) => typeof value === 'string',
  },
  containedOrNumber: {
    schema: { type: 'array', contains: { type: 'string' }, unevaluatedItems: { type: 'number' } },
    takes: (value) =>
      Array.isArray(value) &&
      value.some((item) => typeof item === 'string') &&
      value.every((item) => typeof item === 'string' || typeof item === 'number'),
  },
  countedBehindPlaces: {
    schema: {
      type: 'array',
      prefixItems: [{ type: 'object', required: ['x-y'] }, { const: 0 }],
      items: { type: 'null' },
      contains: { type: 'integer', minimum: 1 },
      minContains: 0,
    },
    takes: (value) =>
      Array.isArray(value) &&
      value.every((item, at) => (at === 0 ? Object.hasOwn(item, 'x-y') : item === (at === 1 ? 0 : null))),
  },
}

const text = JSON.stringify({
  ...written,
  ...Object.fromEntries(Object.entries(unjudged).map(([name, { schema }]) => [name, schema])),
})

/** `npm run bench:schemas` draws more values. */
const draws = process.env.SCHEMAS === 'all' ? 1000 : 200

let emitted: Emitted
beforeAll(async () => {
  const wanted = [...names, ...Object.keys(unjudged)]
  const sources = Object.fromEntries(wanted.map((name) => [name, `{ schema: 'corpus.json#/${name}' }`]))
  emitted = await emitCase({ files: { 'corpus.json': text }, sources })
}, 120_000)
afterAll(() => rm(emitted.folder, { recursive: true, force: true }))

describe('arbitraries of JSON Schema', () => {
  it('type-check under the strictest flags', async () => {
    expect(await faultsUnder(emitted.folder)).toEqual([])
  }, 120_000)

  it.each(names)('%s draws only what the schema takes', (name) => {
    const validate = compiled(name)
    for (const value of emitted.values(name, draws)) {
      const isValid = validate(value)
      expect(isValid ? [] : validate.errors, JSON.stringify(value)).toEqual([])
    }
  })

  it.each(Object.entries(unjudged))('%s draws only what it may', (name, { takes }) => {
    const values = emitted.values(name, draws)
    expect(values.filter((value) => !takes(value))).toEqual([])
    expect(new Set(values.map((value) => JSON.stringify(value))).size).toBeGreaterThan(50)
  })

  it.each(Object.keys(unjudged))('%s, broken, says a place that is there', (name) => {
    for (const { value, path } of emitted.broken(name, draws)) {
      const [, index] = /^\/(\d+)/.exec(path) ?? []
      if (index !== undefined) expect(value, path).toHaveProperty([Number(index)])
    }
  })

  it.each(['plan', 'settings'])('%s, large and leading back to itself, draws no enormous values', (name) => {
    const lengths = emitted.values(name, 30).map((value) => JSON.stringify(value).length)
    expect(Math.max(...lengths)).toBeLessThan(1_000_000)
  })

  it('everyWay, broken, holds little beside what is broken', () => {
    const lengths = emitted.broken('everyWay', 30).map(({ value }) => JSON.stringify(value).length)
    expect(Math.max(...lengths)).toBeLessThan(1_000_000)
  })

  it('longBounds, broken, breaks those that a value can be long enough for', () => {
    const broken = emitted.broken('longBounds', 1000).map(({ path, rule }) => `${path} ${rule}`)
    const long = ['/body maxLength', '/lines maxItems', '/note maxLength']
    expect([...new Set(broken)].filter((each) => /^\/\w+ max/.test(each)).sort()).toEqual(long)
  })

  it.each(names)('%s, broken, breaks the rule that it says and no other', (name) => {
    const validate = compiled(name)
    for (const { value, path, rule } of emitted.broken(name, draws)) {
      // Ajv cannot compare such an object with a constant.
      if (/"(?:toString|valueOf)"/.test(JSON.stringify(value))) continue
      // Nor does it see such a key among those that nothing speaks of.
      if (rule === 'unevaluatedProperties' && Object.hasOwn(Object(value) as object, '__proto__')) continue
      // Nor can it divide so great a number by a fraction.
      if (name === 'cents' && Math.abs(Number(value)) > 1e6) continue
      validate(value)
      const found = told(validate.errors ?? []).map((each) =>
        name === 'strictOld' ? inOldWords(each) : each,
      )
      expect([...new Set(found)], JSON.stringify({ value, path, rule })).toEqual([`${path} ${rule}`])
    }
  })
})

/** In draft 4 a strict bound is a bound with a flag beside it. */
const inOldWords = (told: string) =>
  told.replace('exclusiveMaximum', 'maximum').replace('exclusiveMinimum', 'minimum')

/** The rules told, without what is only told because of them: the branches of a choice, `if`. */
function told(errors: readonly ErrorObject[]): readonly string[] {
  const choices = errors.filter(({ keyword }) =>
    ['anyOf', 'oneOf', 'contains', 'propertyNames', 'not'].includes(keyword),
  )
  const isInside = (error: ErrorObject) =>
    choices.some(
      (choice) =>
        choice !== error &&
        error.instancePath.startsWith(choice.instancePath) &&
        !(choice.schemaPath.startsWith(error.schemaPath) && error.instancePath === choice.instancePath) &&
        (error.schemaPath.startsWith(choice.schemaPath) || isReferred(error, besides(choice))),
    )
  return errors
    .filter((error) => error.keyword !== 'if' && error.propertyName === undefined && !isInside(error))
    .map(({ instancePath, keyword }) => `${instancePath} ${keyword}`)
}

/** Errors beside a choice have a schema path that begins so; those behind a reference have one of their own. */
const besides = ({ schemaPath }: ErrorObject) => schemaPath.slice(0, schemaPath.lastIndexOf('/') + 1)

const isReferred = ({ schemaPath }: ErrorObject, beside: string) =>
  !schemaPath.startsWith(beside) || (beside === '#/' && schemaPath.startsWith('#/$defs/'))
