const patterns = [
  '^[a-z]+$',
  String.raw`^[A-Z]{2,4}-\d+$`,
  String.raw`\d`,
  '^https?://',
  '^(foo|bar)',
  '[aeiou]$',
  '^.{3,8}$',
  String.raw`^\S+$`,
  '^[^<>]*$',
  String.raw`^v\d+\.\d+(\.\d+)?$`,
  String.raw`(?=.*\d)(?=.*[a-z])`,
  String.raw`^\p{Lu}`,
  '^$|^[0-9]{5}$',
  String.raw`@example\.com$`,
  String.raw`^(?!test)[\w-]+$`,
  String.raw`\bid\b`,
]
const formats = [
  'date',
  'date-time',
  'email',
  'uuid',
  'uri',
  'hostname',
  'ipv4',
  'time',
  'json-pointer',
  'uri-reference',
  'duration',
  'ipv6',
  'regex',
]
export const names = ['a', 'b', 'kind', 'id', 'name', 'x-y']
export const constants = [
  null,
  true,
  false,
  0,
  1,
  -1,
  2.5,
  'a',
  'b',
  'foo',
  '',
  [],
  {},
  '2024-01-01',
  [1],
  { a: 1 },
]
const deepest = 3

/** ajv forgets, from one property or item to the next, that `contains` found nothing in an empty list. */
function withoutContains(schema) {
  if (Array.isArray(schema)) return schema.map(withoutContains)
  if (typeof schema !== 'object' || schema === null) return schema
  const own = Object.entries(schema).filter(([keyword]) => !/^(?:minC|maxC|c)ontains$/.test(keyword))
  return Object.fromEntries(own.map(([keyword, value]) => [keyword, withoutContains(value)]))
}

/** A schema as people might write it, and as nobody would: types, limits, formats, patterns, logic, one within another. */
export function randomSchema(random, depth = 0) {
  const { pick, chance, below } = random
  const between = (low, high) => low + below(high - low + 1)
  const within = () => randomSchema(random, depth + 1)
  const distinct = (values) => [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]
  const some = (low, high, make) => Array.from({ length: between(low, high) }, make)

  const numeric = (type) => ({
    type,
    ...(chance(0.4) && {
      [pick(['minimum', 'exclusiveMinimum'])]: pick([0, 1, -5, 0.5, 10, -0.1, 100, 1e6]),
    }),
    ...(chance(0.4) && {
      [pick(['maximum', 'exclusiveMaximum'])]: pick([0, 1, 100, 99.99, 1000, 1e9, 12, 5]),
    }),
    ...(chance(0.3) && { multipleOf: pick([1, 2, 5, 0.5, 3, 10, 0.25]) }),
  })
  const text = () => ({
    type: 'string',
    ...(chance(0.35) && { minLength: between(0, 12) }),
    ...(chance(0.35) && { maxLength: between(0, 20) }),
    ...(chance(0.4) && { pattern: pick(patterns) }),
    ...(chance(0.3) && { format: pick(formats) }),
  })
  const leaves = [
    () => numeric('number'),
    () => numeric('integer'),
    text,
    text,
    () => ({ type: 'boolean' }),
    () => ({ type: 'null' }),
    () => ({ enum: distinct(some(1, 4, () => pick(constants))) }),
    () => ({ const: pick(constants) }),
    () => ({ type: distinct([pick(['string', 'number', 'integer']), pick(['null', 'boolean'])]) }),
    () => ({}),
  ]
  const leaf = () => pick(leaves)()
  const properties = () => Object.fromEntries(some(0, 3, () => [pick(names), within()]))
  const object = () => ({
    type: 'object',
    ...(chance(0.85) && { properties: properties() }),
    ...(chance(0.4) && { required: distinct(some(1, 2, () => pick(names))) }),
    ...(chance(0.35) && { additionalProperties: chance(0.5) ? false : withoutContains(within()) }),
    ...(chance(0.12) && {
      patternProperties: { [pick(['^x-', '^[a-c]$', String.raw`\d`])]: withoutContains(within()) },
    }),
    ...(chance(0.15) && { minProperties: between(0, 3) }),
    ...(chance(0.15) && { maxProperties: between(0, 4) }),
    ...(chance(0.1) && {
      propertyNames: pick([{ maxLength: 3 }, { pattern: '^[a-z]+$' }, { enum: ['a', 'b', 'id'] }]),
    }),
    ...(chance(0.1) && { dependentRequired: { [pick(names)]: [pick(names)] } }),
    ...(chance(0.06) && { dependentSchemas: { [pick(names)]: within() } }),
  })
  const containing = () => ({
    contains: within(),
    ...(chance(0.4) && { minContains: between(0, 2) }),
    ...(chance(0.3) && { maxContains: between(1, 3) }),
  })
  const list = () => ({
    type: 'array',
    ...(chance(0.8) && { items: withoutContains(within()) }),
    ...(chance(0.2) && { prefixItems: some(1, 2, within) }),
    ...(chance(0.3) && { minItems: between(0, 4) }),
    ...(chance(0.3) && { maxItems: between(0, 6) }),
    ...(chance(0.25) && { uniqueItems: true }),
    ...(chance(0.15) && containing()),
  })
  const tagged = (kind) => {
    const { properties: own = {}, required = [], ...others } = object()
    return {
      ...others,
      properties: { ...own, kind: { const: kind } },
      required: distinct([...required, 'kind']),
    }
  }
  const choices = [
    () => ({ anyOf: some(2, 3, within) }),
    () => ({ anyOf: some(2, 3, within) }),
    () => ({ oneOf: some(2, 3, within) }),
    () => ({ allOf: some(2, 3, within) }),
    () => ({ allOf: [object(), object()] }),
    () => ({ oneOf: ['a', 'b', 'c'].slice(0, between(2, 3)).map(tagged) }),
    () => ({
      ...pick([object, text, () => numeric('integer')])(),
      not: pick([leaf, () => ({ required: [pick(names)] }), within])(),
    }),
    () => ({
      ...object(),
      if: { properties: { kind: { const: pick(['a', 'b']) } }, required: ['kind'] },
      then: object(),
      ...(chance(0.5) && { else: object() }),
    }),
  ]
  if (depth >= deepest) return leaf()
  return pick([leaf, leaf, leaf, object, object, list, list, pick(choices), pick(choices), pick(choices)])()
}
