// Types without parts, each with keywords that can stand on it and what they say of a value.
// A part: `ts`, `keys` (of the spec), `fault(value, names)`, `draw(random)`: a value of the type, near what the keywords ask.

const small = [-3, -1, 0, 1, 2, 3, 5, 7, 10, 100]
const sides = [
  ['minimum', (value, bound) => value >= bound],
  ['exclusiveMinimum', (value, bound) => value > bound],
  ['maximum', (value, bound) => value <= bound],
  ['exclusiveMaximum', (value, bound) => value < bound],
]

/** Keywords with what each says; `keys` is the YAML, `tests` what is looked at. */
export function ruled(rules) {
  const given = rules.filter(Boolean)
  return {
    rules: given,
    keys: Object.assign({}, ...given.map(({ keys }) => keys)),
    fault: (value, names) => {
      for (const { keys, holds } of given)
        if (holds && !holds(value, names)) return `${JSON.stringify(keys)} does not hold of ${shown(value)}`
      return undefined
    },
  }
}

export const shown = (value) => {
  try {
    return (
      JSON.stringify(value, (_, inner) =>
        typeof inner === 'bigint'
          ? `${inner}n`
          : Object.is(inner, -0)
            ? '-0'
            : inner instanceof Map || inner instanceof Set
              ? [...inner]
              : inner === undefined
                ? 'undefined'
                : inner,
      )?.slice(0, 200) ?? String(value)
    )
  } catch {
    return String(value)
  }
}

/** An amount that a keyword takes: data, or an expression with the same value, or one over an earlier name. */
export function amountOf({ random, names }, data, { whole = false } = {}) {
  const known = names.filter(({ kind }) => kind === 'count')
  if (known.length > 0 && random.chance(0.3)) {
    const { name } = random.pick(known)
    const add = random.below(3)
    return {
      yaml: { expr: add ? `${name} + ${add}` : name },
      of: (scope) => scope[name] + add,
      isKnown: false,
      most: 3 + add,
    }
  }
  if (random.chance(0.12))
    return { yaml: { expr: whole ? `${data} + 0` : `(${data})` }, of: () => data, isKnown: false, most: data }
  return { yaml: data, of: () => data, isKnown: true, most: data }
}

/** At most one lower and one upper bound; of computed ones only one, so that they cannot cross. */
export function rangeRules(scope, { data, yaml = (value) => value, read = (value) => value, expr }) {
  const { random } = scope
  const rules = []
  const lower = random.chance(0.6) ? random.pick(sides.slice(0, 2)) : undefined
  const upper = random.chance(0.6) ? random.pick(sides.slice(2)) : undefined
  const [low, high] = [data(), data()]
  // Now and then they cross: there is no value then.
  const ordered = random.chance(0.93) && low > high ? [high, low] : [low, high]
  const isComputed = expr && random.chance(0.25) && !(lower && upper)
  const rule = ([keyword, holds], bound) => {
    if (isComputed) {
      const amount = expr(bound)
      return {
        keys: { [keyword]: amount.yaml },
        holds: (value, names) => isNone(value) || holds(read(value), read(amount.of(names))),
      }
    }
    return {
      keys: { [keyword]: yaml(bound) },
      holds: (value) => isNone(value) || holds(read(value), read(bound)),
    }
  }
  if (lower) rules.push(rule(lower, ordered[0]))
  if (upper) rules.push(rule(upper, ordered[1]))
  return { rules, bounds: ordered }
}

/** `finite: false` adds it, whatever the bounds are. */
const isNone = (value) => Number.isNaN(value)

function isMultiple(value, of) {
  if (Number.isInteger(of)) return value % of === 0
  return Math.abs(Math.round(value / of) * of - value) <= Math.abs(value) * 4 * Number.EPSILON
}

const number = (scope) => {
  const { random } = scope
  const data = () => random.pick([...small, 0.5, 2.5, -0.25, 1e6, -1e9, 9007199254740991, 1e300])
  const { rules, bounds } = rangeRules(scope, {
    data,
    expr: (bound) => amountOf(scope, bound),
  })
  const step = random.chance(0.3) ? random.pick([1, 2, 3, 0.5, 0.01, 0.1, 10, 7, 1e-3]) : undefined
  if (step) rules.push({ keys: { multipleOf: step }, holds: (value) => isMultiple(value, step) })
  if (random.chance(0.12)) rules.push({ keys: { boundary: [data(), data()] } })
  const isFinite = !(step === undefined && random.chance(0.1))
  if (!isFinite) rules.push({ keys: { finite: false }, holds: () => true })
  else rules.push({ keys: {}, holds: (value) => Number.isFinite(value) })
  return {
    ts: 'number',
    ...ruled(rules),
    draw: (chance) =>
      chance.pick([
        ...small,
        ...bounds,
        bounds[0] + 1,
        bounds[1] - 1,
        (bounds[0] + bounds[1]) / 2,
        0.5,
        step ? step * chance.below(20) : 1,
      ]),
    fallback: bounds,
  }
}

/** A small whole number, which later names may be told by. */
export const count = () => ({
  ts: 'number',
  ...ruled([
    {
      keys: { type: 'integer', minimum: 0, maximum: 3 },
      holds: (value) => Number.isInteger(value) && value >= 0 && value <= 3,
    },
  ]),
  draw: (chance) => chance.below(4),
  kind: 'count',
})

const integer = (scope) => {
  const { random } = scope
  const data = () => random.pick([...small, 1000, -1e6, 9007199254740991])
  const { rules, bounds } = rangeRules(scope, { data, expr: (bound) => amountOf(scope, bound) })
  const step = random.chance(0.25) ? random.pick([1, 2, 3, 7, 10, 0.5]) : undefined
  if (step) rules.push({ keys: { multipleOf: step }, holds: (value) => isMultiple(value, step) })
  rules.push({ keys: { type: 'integer' }, holds: Number.isSafeInteger })
  return {
    ts: 'number',
    ...ruled(rules),
    draw: (chance) => chance.pick([...small, ...bounds, bounds[0] + 1, bounds[1] - 1, chance.below(40) - 20]),
  }
}

const bigint = (scope) => {
  const { random } = scope
  const data = () => random.pick([-5n, 0n, 1n, 2n, 9n, 10n, 100n, 18446744073709551615n])
  const { rules, bounds } = rangeRules(scope, {
    data,
    yaml: (value) => (value > 2n ** 53n || random.chance(0.3) ? String(value) : Number(value)),
    expr: (bound) => ({ yaml: { expr: `${bound}n` }, of: () => bound }),
  })
  const step = random.chance(0.25) ? random.pick([2n, 3n, 10n]) : undefined
  if (step) rules.push({ keys: { multipleOf: Number(step) }, holds: (value) => value % step === 0n })
  return {
    ts: 'bigint',
    ...ruled(rules),
    draw: (chance) => chance.pick([...bounds, bounds[0] + 1n, bounds[1] - 1n, BigInt(chance.below(40) - 20)]),
  }
}

const dates = ['1970-01-01', '2020-01-01', '2020-02-29', '2024-12-31T23:59:59.999Z', '1999-06-15T12:00:00Z']
const date = (scope) => {
  const { random } = scope
  const { rules, bounds } = rangeRules(scope, {
    data: () => random.pick(dates),
    read: (value) => new Date(value).getTime(),
    expr: (bound) => ({ yaml: { expr: `new Date('${bound}')` }, of: () => bound }),
  })
  if (random.chance(0.15)) rules.push({ keys: { boundary: [random.pick(dates)] } })
  rules.push({ keys: {}, holds: (value) => !Number.isNaN(value.getTime()) })
  return {
    ts: 'Date',
    ...ruled(rules),
    draw: (chance) =>
      new Date(new Date(chance.pick([...bounds, ...dates])).getTime() + chance.pick([0, 0, 1, -1, 1000])),
  }
}

const patterns = [
  ['^[a-z]+$', ['a', 'abc', 'zzzzzz', 'abcdefghij']],
  ['^[A-Z]{2,4}-\\d+$', ['AB-1', 'ABCD-123', 'XY-99999']],
  ['\\d', ['1', 'a1', '12345']],
  ['^(foo|bar)', ['foo', 'barbar', 'foo 12345']],
  ['^.{3,8}$', ['abc', 'abcdef', '12345678']],
  ['^\\S+$', ['a', 'ab-c', '123456789']],
  ['[aeiou]$', ['a', 'foo', 'abcdefgi']],
  ['^$|^[0-9]{5}$', ['', '12345']],
  ['^(?!test)[\\w-]+$', ['a', 'abc-d', 'x_1234567']],
]
const formats = {
  date: /^\d{4}-\d\d-\d\d$/,
  'date-time': /^\d{4}-\d\d-\d\d[Tt]/,
  email: /^[^@\s]+@[^@\s]+$/,
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
  ipv4: /^(\d{1,3}\.){3}\d{1,3}$/,
  ulid: /^[0-9A-Z]{26}$/i,
  hostname: /^[a-z0-9.-]+$/i,
  time: /^\d\d:\d\d:\d\d/,
}
const formatted = {
  date: ['2020-01-01'],
  'date-time': ['2020-01-01T00:00:00Z', '2020-01-01T00:00:00.123+01:00'],
  email: ['a@b.co', 'someone.else@example.com'],
  uuid: ['123e4567-e89b-12d3-a456-426614174000'],
  ipv4: ['1.2.3.4', '255.255.255.255'],
  ulid: ['01ARZ3NDEKTSV4RRFFQ69G5FAV'],
  hostname: ['a', 'example.com'],
  time: ['00:00:00Z', '12:30:45.5Z'],
}

export function lengthRules({ random, names }, most = 12, { isComputed = true } = {}) {
  const scope = { random: isComputed ? random : { ...random, chance: () => false }, names }
  const low = random.chance(0.4) ? amountOf(scope, random.below(5), { whole: true }) : undefined
  const high =
    random.chance(0.4) && low?.isKnown !== false
      ? amountOf(scope, random.below(most), { whole: true })
      : undefined
  const isSafe = !low || !high || high.isKnown
  return [
    low && { keys: { minLength: low.yaml }, holds: (value, names) => value.length >= low.of(names) },
    high &&
      isSafe && { keys: { maxLength: high.yaml }, holds: (value, names) => value.length <= high.of(names) },
  ]
}

const string = (scope) => {
  const { random } = scope
  const [pattern, texts] = random.pick(patterns)
  const format = random.pick(Object.keys(formats))
  const isPattern = random.chance(0.35)
  const isFormat = !isPattern && random.chance(0.25)
  // What is computed is not known to contradict these.
  const isComputed = isPattern && random.chance(0.15) && !pattern.includes('(?!')
  const rules = isComputed ? [] : lengthRules(scope, 12, { isComputed: !isPattern && !isFormat })
  if (isPattern) {
    const yaml = isComputed ? { expr: `/${pattern}/` } : pattern
    rules.push({ keys: { pattern: yaml }, holds: (value) => new RegExp(pattern).test(value) })
  }
  if (isFormat) rules.push({ keys: { format }, holds: (value) => formats[format].test(value) })
  if (random.chance(0.1)) rules.push({ keys: { hostile: false }, holds: isCalm })
  const pool = isPattern
    ? texts
    : isFormat
      ? formatted[format]
      : ['', 'a', 'ab', 'abc', 'abcdef', 'abcdefghijkl']
  return { ts: 'string', ...ruled(rules), draw: (chance) => chance.pick(pool) }
}

const isCalm = (value) => value.isWellFormed()

const boolean = () => ({ ts: 'boolean', ...ruled([]), draw: (chance) => chance.chance(0.5) })

const literalTexts = ['new', 'sale', 'last', 'of-us', "it's", '']
const literals = (scope) => {
  const { random } = scope
  const isText = random.chance(0.6)
  const all = isText
    ? literalTexts.slice(0, 2 + random.below(5))
    : [0, 1, 2, 5, 10].slice(0, 2 + random.below(4))
  const ts = all.map((value) => JSON.stringify(value)).join(' | ')
  const some = all.filter(() => random.chance(0.6))
  const rules = random.pick([
    () => [],
    () => (some.length > 0 ? [{ keys: { enum: some }, holds: (value) => some.includes(value) }] : []),
    () => [{ keys: { not: { const: all[0] } }, holds: (value) => value !== all[0] }],
    () => (isText ? lengthRules(scope, 8) : rangeRules(scope, { data: () => random.pick(small) }).rules),
    () => [{ keys: { where: `value !== ${JSON.stringify(all[1])}` }, holds: (value) => value !== all[1] }],
  ])()
  return { ts: `(${ts})`, ...ruled(rules), draw: (chance) => chance.pick(all) }
}

const enums = {
  Level: { values: [0, 4, 5], names: ['Low', 'High', 'Top'] },
  Colour: { values: ['red', 'green'], names: ['Red', 'Green'] },
}
export const enumText =
  'export enum Level { Low, High = 4, Top }\nexport enum Colour { Red = "red", Green = "green" }\n'

const enumOf = (scope) => {
  const { random } = scope
  const name = random.pick(Object.keys(enums))
  const { values, names } = enums[name]
  const at = random.below(values.length)
  const rules = random.pick([
    () => [],
    () => [{ keys: { const: values[at] }, holds: (value) => value === values[at] }],
    () => [{ keys: { enum: values.slice(0, 2) }, holds: (value) => values.indexOf(value) < 2 }],
    () => [{ keys: { not: { const: values[at] } }, holds: (value) => value !== values[at] }],
    () => (name === 'Level' ? [{ keys: { minimum: 4 }, holds: (value) => value >= 4 }] : []),
    () => [{ keys: { where: `value !== ${name}.${names[at]}` }, holds: (value) => value !== values[at] }],
  ])()
  return { ts: name, ...ruled(rules), draw: (chance) => chance.pick(values) }
}

const template = (scope) => {
  const { random } = scope
  const [ts, make] = random.pick([
    ['`id-${number}`', (chance) => `id-${chance.pick([0, 1, 25, -3, 1.5])}`],
    ['`x${string}`', (chance) => `x${chance.pick(['', 'a', 'abc', '1', 'abcdefgh'])}`],
    ['Uppercase<string>', (chance) => chance.pick(['', 'A', 'ABC', '1', 'ABCDEFGH'])],
    ["`${'a' | 'b'}/${string}`", (chance) => `a/${chance.pick(['', 'a', 'abcd', '1'])}`],
  ])
  const rules = lengthRules(scope, 15, { isComputed: false })
  if (random.chance(0.2)) {
    const pattern = random.pick(['\\d', '^.{3,8}$', '^\\S+$'])
    rules.push({ keys: { pattern }, holds: (value) => new RegExp(pattern).test(value) })
  }
  return { ts, ...ruled(rules), draw: make }
}

/** Values that are listed: `const`, `enum`, `not`, `where` on what is open otherwise. */
const listed = (scope) => {
  const { random } = scope
  const [ts, data] = random.pick([
    ['string', ['a', 'b', 'abc', '', 'é']],
    ['number', [0, 1, -1, 2.5, 100]],
    ['string | number', ['a', 1, 'b', 0]],
    ['string | null', ['a', null, '']],
  ])
  const some = [...new Set([random.pick(data), random.pick(data)])]
  const isSome = (value) => some.includes(value)
  const rules = random.pick([
    () => [{ keys: { enum: some }, holds: isSome }],
    () => [{ keys: { enum: { expr: JSON.stringify(some) } }, holds: isSome }],
    () => [{ keys: { const: some[0] }, holds: (value) => value === some[0] }],
    () => [{ keys: { const: { expr: JSON.stringify(some[0]) } }, holds: (value) => value === some[0] }],
    () => [{ keys: { elementOf: JSON.stringify(some) }, holds: isSome }],
    () => [{ keys: { not: { enum: some } }, holds: (value) => !isSome(value) }],
    () => [{ keys: { where: `value !== ${JSON.stringify(some[0])}` }, holds: (value) => value !== some[0] }],
    () => [{ keys: { anyOf: [{ const: some[0] }, { enum: some, weight: 2 }] }, holds: isSome }],
    () => [{ keys: { expr: JSON.stringify(some[0]) }, holds: (value) => value === some[0] }],
  ])()
  return { ts: `(${ts})`, ...ruled(rules), draw: (chance) => chance.pick(data) }
}

/** Types of which keywords of one and keywords of another can be put together. */
export const plain = { number, integer, bigint, date, string }

export const leaves = [
  number,
  number,
  integer,
  integer,
  bigint,
  string,
  string,
  string,
  date,
  boolean,
  literals,
  literals,
  enumOf,
  template,
  listed,
  listed,
]
