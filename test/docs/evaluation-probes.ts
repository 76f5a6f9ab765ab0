/** How many runs each probe has. */
export const runs = 20

/** A number or text in code that counts how often it is evaluated. */
export type Seen = (value: string) => string

const script = (outcome: unknown, type = '() => Promise<number>') => ({
  type,
  spy: { script: { items: outcome, minItems: 1, maxItems: 1 }, then: 'repeat' },
})
const list = (seen: Seen) => `[1, ${seen('7')}]`
const expr = (seen: Seen) => ({ expr: seen('1') })
const bound = (key: string, type: string) => (seen: Seen) => ({ type, [key]: expr(seen) })

/** An arbitrary for each key whose value is or holds code, in which `seen` stands once. */
export const probes: Readonly<Record<string, (seen: Seen) => unknown>> = {
  with: (seen) => ({ factory: 'limited', with: { limit: seen('3') } }),
  const: (seen) => ({ const: expr(seen) }),
  enum: (seen) => ({ enum: { expr: list(seen) } }),
  anyOf: (seen) => ({ anyOf: [expr(seen)] }),
  elementOf: (seen) => ({ elementOf: list(seen) }),
  subsetOf: (seen) => ({ subsetOf: list(seen) }),
  shuffleOf: (seen) => ({ shuffleOf: list(seen) }),
  expr,
  fc: (seen) => ({ fc: `fc.nat(${seen('3')})` }),
  minimum: bound('minimum', 'integer'),
  maximum: bound('maximum', 'integer'),
  exclusiveMinimum: bound('exclusiveMinimum', 'integer'),
  exclusiveMaximum: bound('exclusiveMaximum', 'integer'),
  multipleOf: bound('multipleOf', 'integer'),
  minLength: bound('minLength', 'string'),
  maxLength: bound('maxLength', 'string'),
  pattern: (seen) => ({ type: 'string', pattern: { expr: `String(${seen('1')})` } }),
  minItems: bound('minItems', 'number[]'),
  maxItems: bound('maxItems', 'number[]'),
  uniqueItems: (seen) => ({ type: 'number[]', uniqueItems: { expr: `${seen('1')} === 1` } }),
  boundary: (seen) => ({ type: 'integer', boundary: { expr: list(seen) } }),
  bind: (seen) => ({ type: 'Line', bind: { bound: expr(seen) }, fields: { n: { expr: 'bound' } } }),
  fields: (seen) => ({ type: 'Line', fields: { n: expr(seen) } }),
  properties: (seen) => ({ type: 'Line', properties: { n: expr(seen) } }),
  prefixItems: (seen) => ({ type: '[number, string]', prefixItems: [expr(seen)] }),
  items: (seen) => ({ type: 'number[]', items: expr(seen), minItems: 2, maxItems: 2 }),
  contains: (seen) => ({ type: 'number[]', contains: expr(seen), maxItems: 3 }),
  // A number that is hardly ever there already: where it is, another is drawn.
  spoil: (seen) => ({ type: 'Line', spoil: { n: { expr: `${seen('1')} + 0.123` } } }),
  where: (seen) => ({ type: 'integer', where: `(value * ${seen('1')}) % 2 === 0` }),
  returns: (seen) => script({ returns: expr(seen) }, '() => number'),
  throws: (seen) => script({ throws: expr(seen) }),
  resolves: (seen) => script({ resolves: expr(seen) }),
  rejects: (seen) => script({ rejects: expr(seen) }),
  after: (seen) => script({ resolves: { type: 'integer' }, after: expr(seen) }),
}

/** The default of each key that has one, written out. */
export const defaults: Readonly<Record<string, readonly [without: unknown, withDefault: unknown]>> = {
  minLength: [{ type: 'string' }, { type: 'string', minLength: 0 }],
  minItems: [{ type: 'number[]' }, { type: 'number[]', minItems: 0 }],
  uniqueItems: [{ type: 'number[]' }, { type: 'number[]', uniqueItems: false }],
  optional: [
    { type: 'Line', fields: { note: { type: 'string' } } },
    { type: 'Line', fields: { note: { type: 'string', optional: false } } },
  ],
  weight: [
    { anyOf: [{ const: 1 }, { const: 2, weight: 3 }] },
    {
      anyOf: [
        { const: 1, weight: 1 },
        { const: 2, weight: 3 },
      ],
    },
  ],
  finite: [{ type: 'number' }, { type: 'number', finite: true }],
  hostile: [{ type: 'string' }, { type: 'string', hostile: true }],
  invalid: [{ schema: 'schema.json' }, { schema: 'schema.json', invalid: false }],
}
