import { Ajv2020 } from 'ajv/dist/2020.js'
import { createJiti } from 'jiti'
import { constants, names } from './random-schema.js'

const tests = '../../test/phases/4-plan/schema/format-tests.ts'
const { formatTests } = await createJiti(import.meta.url).import(tests)
const ajv = new Ajv2020({ strict: false, allErrors: true, multipleOfPrecision: 9, logger: false })
for (const [format, test] of Object.entries(formatTests)) ajv.addFormat(format, test)

/**
 * What ajv says of a value: `fits`, `errors`; undefined where it cannot judge, as of keys that its generated code takes for
 * its own (`valueOf`), or of what it has evaluated behind a condition.
 */
export function judgeOf(schema) {
  const validate = ajv.compile(schema)
  return (value) => {
    if (/"(?:toString|valueOf)"/.test(JSON.stringify(value))) return undefined
    try {
      return validate(value) ? { fits: true, errors: [] } : { fits: false, errors: validate.errors }
    } catch {
      return undefined
    }
  }
}

const tried = 3000
const texts = [
  'A',
  '5',
  'abc',
  'foo1',
  'AB-12',
  'v1.2',
  '12345',
  'https://a.bc',
  'a@example.com',
  'id',
  'aaaaaaaaaaaa',
]
const numbers = [2, 3, 5, 10, 50, 100, 1000, 1e6, -5, 0.25, 0.75, 12, 99]

/** A value of a schema that was said to have none, found by trying; undefined where none is. */
export function valueOf(schema, random) {
  const judged = judgeOf(schema)
  const own = constantsIn(schema)
  const leaves = [...constants, ...texts, ...numbers, ...own]
  for (let count = 0; count < tried; count += 1) {
    const value = randomValue(random, leaves, 0)
    if (judged(value)?.fits) return { value }
  }
  return undefined
}

function constantsIn(schema) {
  if (Array.isArray(schema)) return schema.flatMap(constantsIn)
  if (typeof schema !== 'object' || schema === null) return []
  const { const: only, enum: listed = [] } = schema
  return [...(only === undefined ? [] : [only]), ...listed, ...Object.values(schema).flatMap(constantsIn)]
}

function randomValue(random, leaves, depth) {
  const { pick, below, chance } = random
  if (depth > 2 || chance(0.4)) return pick(leaves)
  const inner = () => randomValue(random, leaves, depth + 1)
  if (chance(0.35)) return Array.from({ length: below(5) }, inner)
  return Object.fromEntries(Array.from({ length: below(5) }, () => [pick([...names, 'x-1', '1']), inner()]))
}
