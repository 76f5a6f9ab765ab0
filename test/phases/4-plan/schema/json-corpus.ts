import { formatPatterns } from '../format-patterns.ts'
import type { Data } from '../../../../src/ir/source.ts'

const text = { type: 'string' }
const whole = { type: 'integer' }

/** Each holds tasks of all kinds beside other rules, in a place of its own. */
const taskKinds = [
  'sequence',
  'parallel',
  'switch',
  'retry',
  'group',
  'matrix',
  'race',
  'stage',
  'loop',
  'guard',
]

const fieldsOf = (stem: string, count: number, schema: Data) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${stem}${index}`, schema]))

/** A binding that is told by its type, if that is there. */
const binding = (type: string, ...properties: readonly string[]): Data => ({
  properties: {
    ...Object.fromEntries(properties.map((name) => [name, text])),
    type: { enum: [type, `${type}Trigger`] },
  },
  oneOf: [
    { properties: { type: { const: type }, direction: { const: 'out' } } },
    { properties: { type: { const: `${type}Trigger` }, direction: { const: 'in' } } },
  ],
})

/** A number, or how it is made of others. */
const provided: Data = { $ref: '#/provider', type: ['integer', 'object'] }
const providedBy = (type: string, ...names: readonly string[]): Data => ({
  if: { properties: { type: { const: type } } },
  then: { properties: Object.fromEntries(names.map((name) => [name, provided])) },
})

/** Each of many layers leads to the next one by several fields: only what is made once for all of them can be made at all. */
const layers: Readonly<Record<string, Data>> = Object.fromEntries(
  Array.from({ length: 10 }, (_, index) => [
    `layer${index}`,
    index === 9
      ? text
      : {
          oneOf: ['above', 'ahead', 'behind', 'below', 'beside'].map((name) => ({
            type: 'object',
            properties: { [name]: { $ref: `#/layer${index + 1}` } },
            required: [name],
            additionalProperties: false,
          })),
        },
  ]),
)

/** Schemas by name: each keyword alone, keywords together, and schemas as they are found in the wild. */
export const corpus: Readonly<Record<string, Data>> = {
  // Values
  yes: { type: 'boolean' },
  nothing: { type: 'null' },
  constant: { const: 'fixed' },
  constantObject: { const: { a: 1, b: ['x'] } },
  colour: { enum: ['red', 'green', 'blue'] },
  mixedEnum: { enum: ['red', 1, true, null] },
  enumOfType: { type: ['string', 'null'], enum: ['a', 'b', null, 7] },
  enumBetween: { type: 'integer', enum: [1, 5, 9, 20], minimum: 2, maximum: 10 },
  textOrNumber: { type: ['string', 'number'], minLength: 2, minimum: 3 },
  nullableText: { type: 'string', nullable: true, maxLength: 3 },
  // Numbers
  anyNumber: { type: 'number' },
  between: { type: 'number', minimum: 0, maximum: 1 },
  strictlyBetween: { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 },
  digit: { type: 'integer', minimum: 0, maximum: 9 },
  evenDigit: { type: 'integer', minimum: 0, maximum: 10, multipleOf: 2 },
  quarter: { type: 'number', multipleOf: 0.25, minimum: -2 },
  twoSteps: { allOf: [{ multipleOf: 4 }, { multipleOf: 6 }], type: 'integer', maximum: 100 },
  safe: { type: 'integer', minimum: 1, maximum: Number.MAX_SAFE_INTEGER },
  finite: { type: 'number', minimum: -Number.MAX_VALUE, maximum: Number.MAX_VALUE },
  vast: { type: 'integer', minimum: 2 ** 60 },
  debts: { type: 'integer', maximum: -(2 ** 60), minimum: -(2 ** 70) },
  port: { type: 'integer', minimum: 1, exclusiveMaximum: 65536 },
  // Strings
  name: { type: 'string', minLength: 1, maxLength: 20 },
  sku: { type: 'string', pattern: '^[A-Z]{3}-\\d{4}$' },
  slug: { type: 'string', pattern: '^[a-z]+$', minLength: 3, maxLength: 8 },
  password: { type: 'string', pattern: '^(?=.*\\d)[a-z\\d]{4,9}$' },
  unicodeName: { type: 'string', pattern: '^\\p{Lu}\\p{L}*$' },
  quoted: { type: 'string', pattern: '^([\'"])[a-z]*\\1$' },
  namedTwice: { type: 'string', pattern: '^(?<key>[a-z]+)=\\k<key>$', maxLength: 9 },
  isbn: { type: 'string', pattern: '^(?=(?:\\D*\\d){10}(?:(?:\\D*\\d){3})?$)[\\d-]+$' },
  contains: { type: 'string', pattern: 'a' },
  notSlashed: { type: 'string', not: { pattern: '/' } },
  day: { type: 'string', format: 'date' },
  moment: { type: 'string', format: 'date-time' },
  mail: { type: 'string', format: 'email', maxLength: 60 },
  identifier: { type: 'string', format: 'uuid' },
  address: { type: 'string', format: 'uri' },
  host: { type: 'string', format: 'hostname' },
  ip: {
    anyOf: [
      { type: 'string', format: 'ipv4' },
      { type: 'string', format: 'ipv6' },
    ],
  },
  preset: { type: 'string', format: 'uri', pattern: '^regex:' },
  securely: { type: 'string', format: 'uri', pattern: '^https://' },
  atMost: { type: 'string', format: 'hostname', pattern: '\\d', maxLength: 9 },
  lettersAndDigits: { type: 'string', format: 'email', pattern: '(?=.*\\d)(?=.*[a-z])', minLength: 12 },
  wordInEmail: { type: 'string', format: 'email', pattern: '\\bid\\b' },
  atHost: { type: 'string', format: 'uri-reference', pattern: '@example\\.com$' },
  mailed: { type: 'string', format: 'uri', pattern: '@example\\.com$', minLength: 8 },
  onTheWeb: { type: 'string', format: 'uri', pattern: '^https?://' },
  found: { type: 'string', format: 'uri', pattern: '^https://example\\.org/\\?q=' },
  inUtc: { type: 'string', format: 'date-time', pattern: 'Z$' },
  ...Object.fromEntries(
    formatPatterns.map(([format, pattern], index) => [`like${index}`, { type: 'string', format, pattern }]),
  ),
  companyMail: { type: 'string', format: 'email', pattern: '^[a-z]+@acme\\.com$', maxLength: 14 },
  newPassword: { type: 'string', pattern: '^(?=.*\\d)(?=.*[A-Z])(?=.*[a-z]).{8,}$' },
  shortPassword: { type: 'string', pattern: '(?=.*\\d)(?=.*[a-z])', minLength: 4, maxLength: 9 },
  strictPassword: {
    type: 'string',
    pattern: '^(?=.*[A-Za-z])(?=.*\\d)(?=.*[@$!%*#?&])[A-Za-z\\d@$!%*#?&]{8,}$',
  },
  shortAddress: { type: 'string', format: 'uri', minLength: 8, maxLength: 14 },
  idOrNothing: {
    type: 'object',
    properties: {
      short: { type: 'string', format: 'uuid', maxLength: 8 },
      version: { type: 'string', format: 'ipv4', pattern: '^v\\d' },
      name: text,
    },
  },
  fewOrMore: {
    type: 'object',
    properties: { a: text, b: text },
    minProperties: 2,
    maxProperties: 2,
    required: ['c'],
  },
  pairOfOwn: {
    type: 'array',
    prefixItems: [{ type: 'array' }],
    items: whole,
    minItems: 2,
    maxItems: 2,
    uniqueItems: true,
  },
  toppings: { type: 'array', items: { enum: ['a', 'b', 'c'] }, uniqueItems: true, maxItems: 3 },
  moreToppings: { type: 'array', items: { enum: ['a', 'b', 'c'] }, uniqueItems: true, maxItems: 10 },
  answers: { type: 'array', items: { type: 'boolean' }, uniqueItems: true, minItems: 1, maxItems: 2 },
  fewKeys: { type: 'object', propertyNames: { enum: ['a', 'b', 'id'] }, maxProperties: 4 },
  letterKeys: {
    type: 'object',
    patternProperties: { '^[a-c]$': { type: ['integer', 'boolean'] } },
    additionalProperties: false,
    maxProperties: 2,
  },
  nothingButZero: { type: 'integer', minimum: 0, exclusiveMaximum: 1, multipleOf: 5 },
  mailOrName: {
    oneOf: [
      { type: 'string', minLength: 9, pattern: '^\\p{Lu}', format: 'email' },
      { type: 'string', pattern: '^.{3,8}$' },
    ],
  },
  loudTime: {
    type: 'object',
    properties: { a: { type: 'string', pattern: '^\\p{Lu}', format: 'time' }, b: text },
  },
  vastStep: { type: 'number', minimum: 2 ** 60, multipleOf: 3 },
  addressOrPattern: { allOf: [{ format: 'regex' }, { format: 'uri' }], type: 'string' },
  pointer: { type: 'string', format: 'json-pointer' },
  // Lists
  anyList: { type: 'array' },
  texts: { type: 'array', items: { type: 'string', minLength: 1 }, minItems: 1, maxItems: 4 },
  unique: {
    type: 'array',
    items: { type: 'integer', minimum: 0, maximum: 9 },
    uniqueItems: true,
    minItems: 2,
  },
  uniqueAmounts: {
    type: 'array',
    items: {
      oneOf: [
        { type: 'number', minimum: -1, maximum: 1 },
        { type: 'string', maxLength: 1 },
      ],
    },
    uniqueItems: true,
    minItems: 3,
  },
  pair: { type: 'array', prefixItems: [text, whole], items: false, minItems: 2 },
  atMostPair: { type: 'array', prefixItems: [text, { type: 'number' }], items: false },
  headed: { type: 'array', prefixItems: [{ const: 'head' }], items: whole, minItems: 1 },
  headedWith: {
    type: 'array',
    prefixItems: [text, whole],
    items: { type: 'number' },
    contains: { const: 7 },
    allOf: [{ contains: { type: 'integer', minimum: 100 } }, { not: { contains: { const: 3 } } }],
    maxItems: 6,
  },
  oldTuple: { type: 'array', items: [text, whole], additionalItems: { type: 'boolean' }, minItems: 2 },
  withOne: { type: 'array', items: whole, contains: { const: 42 } },
  someBig: {
    type: 'array',
    items: { type: 'integer', minimum: 0 },
    contains: { minimum: 100 },
    minContains: 2,
    maxContains: 3,
    maxItems: 6,
  },
  // Objects
  anyObject: { type: 'object' },
  person: {
    type: 'object',
    properties: { name: { type: 'string', minLength: 1 }, age: { type: 'integer', minimum: 0 } },
    required: ['name'],
  },
  closed: {
    type: 'object',
    properties: { id: whole, note: text },
    required: ['id'],
    additionalProperties: false,
  },
  counts: { type: 'object', additionalProperties: { type: 'integer', minimum: 0 } },
  extended: {
    type: 'object',
    properties: { id: whole },
    patternProperties: { '^x-': text },
    additionalProperties: false,
  },
  shortNames: { type: 'object', propertyNames: { pattern: '^[a-z]{1,3}$' }, additionalProperties: whole },
  sized: {
    type: 'object',
    properties: { a: whole, b: whole, c: whole },
    minProperties: 1,
    maxProperties: 2,
    additionalProperties: false,
  },
  card: {
    type: 'object',
    properties: { number: text, billing: text, cvc: text },
    dependentRequired: { number: ['billing', 'cvc'] },
  },
  shipping: {
    type: 'object',
    properties: { express: { type: 'boolean' }, phone: text },
    required: ['express'],
    dependentSchemas: { express: { properties: { phone: { minLength: 5 } } } },
  },
  // Logic
  base: {
    allOf: [
      { type: 'object', properties: { id: whole }, required: ['id'] },
      { type: 'object', properties: { id: { minimum: 1 }, name: text }, required: ['name'] },
    ],
  },
  either: {
    anyOf: [
      { type: 'integer', minimum: 10 },
      { type: 'string', maxLength: 3 },
    ],
  },
  exactlyOne: { type: 'integer', minimum: 0, oneOf: [{ multipleOf: 3 }, { multipleOf: 5 }] },
  oneKey: {
    type: 'object',
    properties: { mail: text, phone: text },
    oneOf: [{ required: ['mail'] }, { required: ['phone'] }],
  },
  notZero: { type: 'integer', not: { const: 0 } },
  notText: { not: { type: ['string', 'object'] } },
  notBoth: { type: 'object', properties: { a: whole, b: whole }, not: { required: ['a', 'b'] } },
  country: {
    type: 'object',
    properties: { country: { enum: ['US', 'CA', 'DE'] }, zip: text },
    required: ['country'],
    if: { properties: { country: { const: 'US' } } },
    then: { properties: { zip: { pattern: '^\\d{5}$' } }, required: ['zip'] },
    else: { properties: { zip: { maxLength: 7 } } },
  },
  shape: {
    oneOf: [
      {
        type: 'object',
        properties: { kind: { const: 'circle' }, radius: { type: 'number', exclusiveMinimum: 0 } },
        required: ['kind', 'radius'],
      },
      {
        type: 'object',
        properties: { kind: { const: 'square' }, side: { type: 'number', exclusiveMinimum: 0 } },
        required: ['kind', 'side'],
      },
    ],
  },
  sealed: {
    allOf: [{ type: 'object', properties: { a: whole }, required: ['a'] }],
    properties: { b: text },
    unevaluatedProperties: false,
  },
  contradictoryOptionals: {
    type: 'object',
    required: ['id'],
    properties: {
      id: whole,
      lists: {
        type: 'array',
        items: { type: 'array', items: { type: 'object', maxProperties: 0 }, uniqueItems: true },
        minItems: 4,
        uniqueItems: true,
      },
      keys: {
        allOf: [
          { type: 'object', additionalProperties: { type: 'number' } },
          { type: 'object', additionalProperties: { type: 'array' }, minProperties: 3 },
        ],
      },
      letters: { type: 'string', pattern: '^[a-c]+$', not: { type: 'string', pattern: '^[a-z]' } },
      name: { type: 'string', format: 'uuid', pattern: '^x' },
      zero: { type: 'number', minimum: 0, maximum: 0, not: { type: 'integer' } },
      repeated: {
        type: 'array',
        prefixItems: [text],
        items: { const: null },
        minItems: 4,
        uniqueItems: true,
      },
    },
  },
  threeWords: {
    type: 'object',
    patternProperties: { '^x-': { type: 'null' } },
    propertyNames: { pattern: '^[a-z]+$' },
    minProperties: 3,
    maxProperties: 3,
  },
  noPointers: { type: 'array', items: { type: 'string', maxLength: 0, format: 'json-pointer' }, maxItems: 2 },
  oneAtMost: { type: 'array', items: { type: 'integer' }, maxItems: 5, contains: {}, maxContains: 1 },
  loudId: { type: 'string', format: 'uuid', pattern: '^\\p{Lu}' },
  plainRegex: { type: 'string', format: 'regex', pattern: '^v\\d+\\.\\d+$', minLength: 11, maxLength: 14 },
  impossibleOptional: { type: 'object', properties: { never: false, id: whole }, required: ['id'] },
  // References
  tree: {
    type: 'object',
    properties: {
      value: whole,
      children: { type: 'array', items: { $ref: '#/tree' } },
    },
    required: ['value', 'children'],
    additionalProperties: false,
  },
  list: {
    type: 'object',
    properties: { head: whole, tail: { $ref: '#/list' } },
    required: ['head'],
  },
  expression: {
    anyOf: [
      { type: 'number' },
      {
        type: 'object',
        properties: {
          op: { enum: ['+', '*'] },
          left: { $ref: '#/expression' },
          right: { $ref: '#/expression' },
        },
        required: ['op', 'left', 'right'],
      },
    ],
  },
  even: { type: 'object', properties: { next: { $ref: '#/odd' } } },
  odd: { type: 'object', properties: { next: { $ref: '#/even' } }, required: ['next'] },
  order: {
    type: 'object',
    required: ['id', 'items', 'customer'],
    additionalProperties: false,
    properties: {
      id: { type: 'string', format: 'uuid' },
      customer: { $ref: '#/person' },
      items: { type: 'array', minItems: 1, items: { $ref: '#/orderLine' } },
      coupon: { type: ['string', 'null'], maxLength: 10 },
    },
  },
  orderLine: {
    type: 'object',
    required: ['sku', 'quantity'],
    properties: {
      sku: { $ref: '#/sku' },
      quantity: { type: 'integer', minimum: 1, maximum: 99 },
      price: { type: 'number', minimum: 0, multipleOf: 0.5 },
    },
  },
  // As found in the wild
  manifest: {
    type: 'object',
    required: ['name', 'version'],
    properties: {
      name: {
        type: 'string',
        maxLength: 214,
        pattern: '^(?:@[a-z0-9-][a-z0-9-._]*/)?[a-z0-9-][a-z0-9-._]*$',
      },
      version: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
      private: { type: 'boolean' },
      keywords: { type: 'array', items: text, uniqueItems: true },
      dependencies: { type: 'object', additionalProperties: text },
      author: {
        oneOf: [
          text,
          {
            type: 'object',
            properties: { name: text, email: { type: 'string', format: 'email' } },
            required: ['name'],
          },
        ],
      },
      type: { enum: ['module', 'commonjs'], default: 'commonjs' },
      exports: {
        anyOf: [text, { type: 'null' }, { type: 'object', patternProperties: { '^\\.': text } }],
      },
    },
  },
  position: { type: 'array', minItems: 2, maxItems: 3, items: { type: 'number' } },
  geometry: {
    oneOf: [
      {
        type: 'object',
        required: ['type', 'coordinates'],
        properties: { type: { const: 'Point' }, coordinates: { $ref: '#/position' } },
      },
      {
        type: 'object',
        required: ['type', 'coordinates'],
        properties: {
          type: { const: 'LineString' },
          coordinates: { type: 'array', minItems: 2, items: { $ref: '#/position' } },
        },
      },
      {
        type: 'object',
        required: ['type', 'geometries'],
        properties: {
          type: { const: 'GeometryCollection' },
          geometries: { type: 'array', items: { $ref: '#/geometry' } },
        },
      },
    ],
  },
  feature: {
    type: 'object',
    required: ['type', 'geometry', 'properties'],
    properties: {
      type: { const: 'Feature' },
      geometry: { anyOf: [{ type: 'null' }, { $ref: '#/geometry' }] },
      properties: { type: ['object', 'null'] },
      bbox: { type: 'array', minItems: 4, maxItems: 4, items: { type: 'number' } },
    },
  },
  pet: {
    type: 'object',
    required: ['id', 'name', 'photoUrls'],
    properties: {
      id: { type: 'integer', format: 'int64' },
      name: { type: 'string', minLength: 1 },
      category: { type: 'object', properties: { id: whole, name: text } },
      photoUrls: { type: 'array', items: { type: 'string', format: 'uri' } },
      tags: { type: 'array', items: { type: 'object', properties: { name: text } } },
      status: { type: 'string', enum: ['available', 'pending', 'sold'] },
    },
  },
  cat: {
    type: 'object',
    required: ['petType', 'lives'],
    properties: { petType: { const: 'cat' }, lives: { type: 'integer', minimum: 1, maximum: 9 } },
  },
  dog: {
    type: 'object',
    required: ['petType'],
    properties: { petType: { const: 'dog' }, barks: { type: 'boolean' } },
  },
  animal: { oneOf: [{ $ref: '#/cat' }, { $ref: '#/dog' }] },
  household: {
    type: 'object',
    required: ['pets'],
    properties: { pets: { type: 'array', items: { $ref: '#/animal' }, maxItems: 3 } },
    additionalProperties: false,
  },
  ...layers,
  // One of its fields takes every value
  freely: {
    definitions: { anything: { anyOf: [{ type: 'string' }, {}] } },
    type: 'object',
    properties: { list: { $ref: '#/anyList' }, any: { $ref: '#/freely/definitions/anything' } },
  },
  // A value that is a schema itself
  described: {
    type: 'object',
    properties: { schema: { $ref: 'https://json-schema.org/draft/2020-12/schema' } },
    required: ['schema'],
  },
  // One of several, held by one of several: hardly ever drawn by leaving out what need not be there
  criterion: {
    type: 'object',
    properties: Object.fromEntries(
      ['process', 'title', 'class'].map((name) => [
        name,
        {
          type: 'object',
          properties: Object.fromEntries(
            ['equals', 'includes', 'regex', 'differs', 'misses', 'starts'].map((test) => [test, text]),
          ),
          additionalProperties: false,
          minProperties: 1,
          maxProperties: 1,
        },
      ]),
    ),
    additionalProperties: false,
    minProperties: 1,
    maxProperties: 1,
  },
  // Many ways to be kept, and one that leads to the others
  bindings: {
    type: 'array',
    items: {
      oneOf: [
        binding('queue', 'name'),
        binding('blob', 'path'),
        binding('timer', 'schedule'),
        binding('table', 'name', 'row'),
        binding('hub', 'path', 'group'),
        binding('http', 'route'),
      ],
      required: ['direction'],
    },
  },
  provider: {
    type: ['integer', 'object'],
    properties: { type: { enum: ['constant', 'uniform', 'binomial', 'score'] } },
    allOf: [
      providedBy('constant', 'value'),
      providedBy('uniform', 'min', 'max'),
      providedBy('binomial', 'n', 'p'),
      providedBy('score', 'scale'),
    ],
  },
  oneStep: {
    type: 'object',
    minProperties: 1,
    maxProperties: 1,
    properties: Object.fromEntries([...'abcdefghijkl'].map((name) => [name, { type: 'boolean' }])),
    additionalProperties: whole,
  },
  inked: { type: 'string', minLength: 1, pattern: '\\S' },
  mustHaveNext: { $ref: '#/link', required: ['next'], type: 'object' },
  mustHaveBoth: { allOf: [{ $ref: '#/link' }, { type: 'object', required: ['next', 'other'] }] },
  link: { type: 'object', properties: { next: { $ref: '#/link' }, label: text } },
  sinks: {
    type: 'object',
    required: ['sink'],
    properties: {
      sink: {
        oneOf: [...Array.from({ length: 30 }, (_, index) => `sink${index}`), 'sink0'].map((kind, index) => ({
          allOf: [
            { $ref: index % 2 === 0 ? '#/shutSink' : '#/weighed' },
            { type: 'object', required: ['kind'], properties: { kind: { const: kind } } },
          ],
        })),
      },
    },
  },
  shutSink: { type: 'object', properties: { closed: { type: 'boolean' }, at: text, by: text } },
  weighed: { type: 'object', required: ['size'], properties: { size: whole, unit: { enum: ['kg', 'lb'] } } },
  hardwareOrName: { type: 'string', oneOf: [{ pattern: '[0-9a-f][02468]' }, { pattern: '\\$\\{[a-z]+\\}' }] },
  plan: {
    type: 'object',
    properties: Object.fromEntries(
      [...'abcd'].map((name) => [
        name,
        { type: 'array', items: { type: 'object', additionalProperties: { type: 'array', items: text } } },
      ]),
    ),
    additionalProperties: { $ref: '#/plan' },
  },
  settings: {
    type: 'object',
    properties: {
      ...Object.fromEntries(
        Array.from({ length: 110 }, (_, index) => [`tool${index}`, { $ref: '#/settings', type: 'object' }]),
      ),
      ...Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`limit${index}`, whole])),
      hosts: { $ref: '#/settings', type: 'object', items: text },
      aliases: { $ref: '#/settings', additionalProperties: text },
    },
  },
  withBoth: {
    type: 'array',
    items: { type: ['integer', 'string'] },
    contains: { const: 42 },
    allOf: [{ contains: { type: 'string', minLength: 2 } }, { not: { contains: { const: 7 } } }],
    minItems: 1,
    maxItems: 6,
  },
  longBounds: {
    type: 'object',
    properties: {
      note: { type: 'string', maxLength: 65_535 },
      body: { type: 'string', minLength: 3000, maxLength: 3004 },
      lines: { type: 'array', items: { type: 'string', maxLength: 9 }, maxItems: 20_000 },
      emails: { type: 'array', items: text, minItems: 1, maxItems: 2_147_483_647 },
      keys: { type: 'object', additionalProperties: whole, maxProperties: 100_000 },
      marks: { type: 'array', items: text, uniqueItems: true, maxItems: 50_000 },
    },
    required: ['body'],
    additionalProperties: false,
  },
  onlyTooMuch: {
    type: 'object',
    required: ['x-y'],
    additionalProperties: { type: 'array' },
    maxProperties: 1,
    not: { type: 'object', properties: { id: text }, additionalProperties: false },
  },
  onlyTooLong: {
    type: 'object',
    required: ['x'],
    additionalProperties: text,
    maxProperties: 1,
    not: { additionalProperties: { type: 'string', minLength: 3 } },
  },
  task: {
    oneOf: [
      text,
      ...taskKinds.map((name) => ({
        type: 'object',
        properties: {
          [name]: {
            type: 'array',
            items: {
              allOf: [{ $ref: '#/task' }, { if: { type: 'object' }, then: { properties: { args: false } } }],
            },
          },
          args: text,
        },
        required: [name],
        additionalProperties: false,
      })),
    ],
  },
  packageId: {
    type: 'string',
    pattern: String.raw`^[^\.\s\\/:]{1,32}(\.[^\.\s\\/:]{1,32}){1,3}$`,
    maxLength: 128,
  },
  everyWays: { type: 'array', items: { $ref: '#/everyWay' }, minItems: 1 },
  everyWay: {
    type: 'object',
    properties: {
      ...fieldsOf('one', 2, { $ref: '#/everyWay' }),
      ...fieldsOf('list', 2, { $ref: '#/everyWays' }),
      ...fieldsOf('map', 2, { type: 'object', additionalProperties: { $ref: '#/everyWay' } }),
      ...fieldsOf('some', 2, { anyOf: [{ $ref: '#/everyWay' }, { $ref: '#/everyWays' }] }),
      ...fieldsOf('text', 8, text),
    },
    dependentRequired: { text0: ['text1'], text2: ['text3'] },
  },
  ledNumber: {
    type: 'string',
    oneOf: [{ pattern: '^(?!0)[0-9]{3}$', maxLength: 3 }, { pattern: '^[0-9]{3}$' }],
  },
  shared: { enum: ['weight', 'state'] },
  phrasing: {
    oneOf: ['noun', 'verb', 'adjective'].map((name) => ({
      type: 'object',
      properties: { [name]: text, weight: whole, state: text },
      propertyNames: { anyOf: [{ const: name }, { $ref: '#/shared' }] },
      required: [name],
    })),
  },
}
