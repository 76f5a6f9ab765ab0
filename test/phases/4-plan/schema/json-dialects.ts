import type { Data } from '../../../../src/ir/source.ts'

const text = { type: 'string' }
const whole = { type: 'integer' }
const small = { type: 'integer', minimum: 0, maximum: 9 }

/** A schema in the words of its time, who judges it, and the same in the words of that judge where he knows no others. */
export interface Told {
  readonly schema: Data
  readonly judge?: '7' | '2019'
  readonly same?: Data
}

/** Older and neighbouring dialects, and keywords that bear on one another. */
export const dialects: Readonly<Record<string, Told>> = {
  // Draft 4
  strictOld: {
    schema: { type: 'number', minimum: 0, exclusiveMinimum: true, maximum: 10, exclusiveMaximum: true },
    same: { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 10 },
  },
  laxOld: {
    schema: { type: 'integer', minimum: 3, exclusiveMinimum: false, maximum: 5, exclusiveMaximum: false },
    same: { type: 'integer', minimum: 3, maximum: 5 },
  },
  defined: {
    schema: {
      type: 'object',
      definitions: { tag: { type: 'string', minLength: 2 } },
      properties: { tags: { type: 'array', items: { $ref: '#/defined/definitions/tag' }, minItems: 1 } },
      required: ['tags'],
    },
  },
  // Draft 7
  dependingOld: {
    schema: {
      type: 'object',
      properties: { a: whole, b: whole, c: whole, d: whole },
      dependencies: { a: ['b'], c: { required: ['d'] } },
    },
    judge: '7',
  },
  closedTupleOld: {
    schema: { type: 'array', items: [whole, text], additionalItems: false, minItems: 1 },
    judge: '7',
  },
  oneSided: {
    schema: {
      type: 'object',
      properties: { paid: { type: 'boolean' }, on: { type: 'string', format: 'date' } },
      required: ['paid'],
      if: { properties: { paid: { const: true } } },
      then: { required: ['on'] },
    },
    judge: '7',
  },
  // 2019-09
  fewOnes: {
    schema: {
      type: 'array',
      items: small,
      contains: { const: 1 },
      minContains: 0,
      maxContains: 1,
      maxItems: 5,
    },
    judge: '2019',
  },
  needing: {
    schema: {
      type: 'object',
      properties: { street: text, city: text },
      dependentRequired: { street: ['city'] },
      minProperties: 1,
    },
    judge: '2019',
  },
  // 2020-12
  onlyListed: {
    schema: { type: 'array', prefixItems: [small, text], unevaluatedItems: false, minItems: 2 },
  },
  openBelow: {
    schema: {
      type: 'object',
      properties: { kind: { enum: ['a', 'b'] } },
      required: ['kind'],
      if: { properties: { kind: { const: 'a' } } },
      then: { properties: { extra: {} } },
      unevaluatedProperties: false,
    },
  },
  switchable: { schema: { type: 'object', properties: { enabled: { type: 'boolean' } } } },
  switchableWithMore: {
    schema: {
      $ref: '#/switchable',
      properties: { config: { type: 'object', properties: { limit: { type: 'integer' } } } },
    },
  },
  switchableWithNull: {
    schema: {
      allOf: [{ $ref: '#/switchable' }, { properties: { extra: { type: 'null' } }, required: ['extra'] }],
    },
  },
  exceptOrOnly: {
    schema: {
      oneOf: [
        { type: 'object', properties: { except: { type: 'string' } }, additionalProperties: false },
        { type: 'object', properties: { only: { type: 'string' } }, additionalProperties: false },
      ],
    },
  },
  oneTask: {
    schema: {
      type: 'object',
      minProperties: 1,
      maxProperties: 1,
      properties: Object.fromEntries([...'abcdefghijkl'].map((name) => [name, { type: 'integer' }])),
      additionalProperties: false,
    },
  },
  digitKeys: {
    schema: {
      type: 'object',
      propertyNames: { pattern: '^[0-9]+$' },
      patternProperties: { '.*': { type: 'boolean' } },
    },
  },
  manyWays: {
    schema: {
      type: 'object',
      properties: Object.fromEntries([...'abcdefghijklmnop'].map((name) => [name, { type: 'integer' }])),
      dependentRequired: Object.fromEntries(
        [...'acegikmo'].map((name, at) => [name, ['bdfhjlnp'[at] ?? '']]),
      ),
    },
  },
  nothingInside: { schema: { type: 'object', properties: {}, additionalProperties: false } },
  holdsNothing: { schema: { type: 'object', properties: { nothing: { $ref: '#/nothingInside' } } } },
  plainRegex: { schema: { type: 'string', format: 'regex', pattern: '^(fix|keep-all)$' } },
  deafCousin: {
    schema: {
      type: 'object',
      allOf: [
        { properties: { a: { type: 'string' } } },
        { properties: { b: { type: 'integer' } }, unevaluatedProperties: false },
      ],
    },
  },
  openInside: {
    schema: {
      type: 'object',
      properties: { b: { type: 'string' } },
      allOf: [{ properties: { a: { type: 'integer' } }, unevaluatedProperties: { type: 'string' } }],
      unevaluatedProperties: false,
    },
  },
  twiceDenied: {
    schema: {
      type: 'object',
      required: ['a'],
      not: { not: { properties: { a: { type: 'string' } } } },
      unevaluatedProperties: { type: 'string', maxLength: 3 },
    },
  },
  everyKey: { schema: { type: 'object', patternProperties: { 'a*': { type: 'integer' } } } },
  matrix: {
    schema: {
      type: 'array',
      minItems: 1,
      items: { type: 'array', minItems: 2, maxItems: 2, items: { type: 'number' } },
    },
  },
  chosenOnce: {
    schema: { type: 'array', items: { enum: ['red', 'green', 'blue'] }, uniqueItems: true, minItems: 1 },
  },
  differentPeople: {
    schema: {
      type: 'array',
      uniqueItems: true,
      maxItems: 3,
      items: { type: 'object', properties: { id: small }, required: ['id'], additionalProperties: false },
    },
  },
  withPerson: {
    schema: {
      type: 'array',
      items: { type: 'object', properties: { id: small, boss: { type: 'boolean' } }, required: ['id'] },
      contains: { type: 'object', properties: { boss: { const: true } }, required: ['boss'] },
    },
  },
  headers: {
    schema: {
      type: 'object',
      patternProperties: { '^x-': text, '-at$': { type: 'string', format: 'date-time' } },
      additionalProperties: whole,
      maxProperties: 4,
    },
  },
  shortKeys: {
    schema: { type: 'object', propertyNames: { maxLength: 3 }, additionalProperties: { type: 'boolean' } },
  },
  knownKeys: {
    schema: {
      type: 'object',
      propertyNames: { enum: ['en', 'de', 'fr'] },
      additionalProperties: text,
      minProperties: 1,
    },
  },
  filled: { schema: { type: 'object', additionalProperties: small, minProperties: 2, maxProperties: 3 } },
  // Logic
  bothPatterns: {
    schema: { type: 'string', allOf: [{ minLength: 2 }, { maxLength: 5 }, { pattern: '^[a-z]*$' }] },
  },
  sharedChoice: { schema: { allOf: [{ enum: ['a', 'b', 'c'] }, { enum: ['b', 'c', 'd'] }] } },
  wholeOfNumbers: {
    schema: { allOf: [{ type: 'number' }, { type: 'integer', minimum: 1 }, { maximum: 4 }] },
  },
  apart: {
    schema: {
      oneOf: [
        { type: 'integer', maximum: 3 },
        { type: 'integer', minimum: 6, maximum: 9 },
      ],
    },
  },
  notListed: { schema: { ...small, not: { enum: [1, 2, 3] } } },
  neither: { schema: { ...small, not: { anyOf: [{ maximum: 2 }, { minimum: 7 }] } } },
  noSecret: { schema: { type: 'object', properties: { id: whole }, not: { required: ['secret'] } } },
  withBase: {
    schema: {
      type: 'object',
      properties: { id: whole },
      required: ['id'],
      anyOf: [
        { properties: { name: { type: 'string', minLength: 1 } }, required: ['name'] },
        { properties: { code: small }, required: ['code'] },
      ],
    },
  },
  tariff: {
    schema: {
      type: 'object',
      properties: { zone: { enum: [1, 2, 3] }, price: small },
      required: ['zone', 'price'],
      allOf: [
        { if: { properties: { zone: { const: 1 } } }, then: { properties: { price: { maximum: 3 } } } },
        {
          if: { properties: { zone: { const: 2 } } },
          then: { properties: { price: { minimum: 4, maximum: 6 } } },
        },
      ],
    },
  },
  // Values
  nothingElse: { schema: { const: null } },
  pairs: { schema: { enum: [{ a: 1 }, { a: 2 }, [1, 2]] } },
  cents: { schema: { type: 'number', multipleOf: 0.01, exclusiveMinimum: 0, maximum: 2 } },
  maybeWhole: { schema: { type: ['integer', 'null'], minimum: 5 } },
  clock: { schema: { type: 'string', format: 'time' } },
  span: { schema: { type: 'string', format: 'duration' } },
  // OpenAPI
  nullableColour: {
    schema: { type: 'string', nullable: true, enum: ['red', 'blue', null] },
    same: { type: ['string', 'null'], enum: ['red', 'blue', null] },
  },
  neverNull: {
    schema: { $ref: '#/nullableColour', type: 'string' },
    same: { type: 'string', enum: ['red', 'blue'] },
  },
  nullableObject: {
    schema: { type: 'object', nullable: true, properties: { id: whole }, required: ['id'] },
    same: { type: ['object', 'null'], properties: { id: whole }, required: ['id'] },
  },
  described: {
    schema: {
      title: 'Described',
      description: 'With notes.',
      type: 'object',
      example: { id: 1 },
      deprecated: true,
      properties: { id: { type: 'integer', format: 'int32', minimum: 1, description: 'Its number.' } },
      required: ['id'],
    },
    same: { type: 'object', properties: { id: { type: 'integer', minimum: 1 } }, required: ['id'] },
  },
  lorry: { schema: { type: 'object', properties: { kind: text, tons: small }, required: ['kind', 'tons'] } },
  van: { schema: { type: 'object', properties: { kind: text, seats: small }, required: ['kind', 'seats'] } },
  vehicle: {
    schema: {
      oneOf: [{ $ref: '#/lorry' }, { $ref: '#/van' }],
      discriminator: { propertyName: 'kind', mapping: { heavy: '#/lorry', light: '#/van' } },
    },
    same: {
      oneOf: [
        { $ref: '#/lorry', properties: { kind: { const: 'heavy' } } },
        { $ref: '#/van', properties: { kind: { const: 'light' } } },
      ],
    },
  },
  // Recursion
  folder: { schema: { type: 'object', additionalProperties: { anyOf: [whole, { $ref: '#/folder' }] } } },
  thread: {
    schema: {
      type: 'object',
      properties: { text, answers: { type: 'array', items: { $ref: '#/thread' }, maxItems: 2 } },
      required: ['text'],
      additionalProperties: false,
    },
  },
}
