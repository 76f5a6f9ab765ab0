/** Values as other languages call them. */
const values: Readonly<Record<string, string>> = {
  True: 'true',
  TRUE: 'true',
  False: 'false',
  FALSE: 'false',
  None: 'undefined',
  nil: 'undefined',
  NULL: 'null',
  Null: 'null',
  len: 'count',
  approximately: 'closeTo',
  approx: 'closeTo',
  deepEqual: 'equals',
  deepEquals: 'equals',
  deepStrictEqual: 'equals',
  isDeepStrictEqual: 'equals',
  isEqual: 'equals',
  isclose: 'closeTo',
  uniq: 'distinct',
  uniqBy: 'distinct',
  abs: 'Math.abs',
  ceil: 'Math.ceil',
  floor: 'Math.floor',
  max: 'Math.max',
  min: 'Math.min',
  round: 'Math.round',
  sqrt: 'Math.sqrt',
  str: 'String',
}

/** Names that some code sees by itself, and where. */
const placed: Readonly<Record<string, string>> = {
  error: '`error` is there with `kind: throws`, and after a command that `throws`',
  result:
    '`result` is there in `then` and `next` of a command, and with `kind: after`; elsewhere name what a call gives: `const result = …` in `when`',
  results: '`results` is there with `kind: race`: what the tasks gave',
  model: '`model` is there in a machine, in rules of it, and with a `history`',
  system: '`system` is there in a machine, in rules of it, and with a `history`',
  value: '`value` is there in `where`',
}

const every = 'Write `list.every((item) => …)`, or `for (const item of list)` around the assertion'
const some = 'Write `list.some((item) => …)`'
const premise = 'Write `if (premise) conclusion` in `then`, or say the premise under `assuming`'

/** Functions that other languages and libraries have, and how it is said here. */
const instead: Readonly<Record<string, string>> = {
  all: every,
  any: some,
  exists: some,
  forall: every,
  forAll: every,
  implies: premise,
  not: 'Write `!(…)`',
  pre: premise,
  range: 'Write `Array.from({ length: n }, (_, index) => index)`',
  zip: 'Write `list.map((item, index) => [item, other[index]])`',
}

/** Types as other languages call them. */
const types: Readonly<Record<string, string>> = {
  None: 'undefined',
  nil: 'undefined',
  int: 'integer',
  Int: 'integer',
  Integer: 'integer',
  long: 'integer',
  float: 'number',
  Float: 'number',
  double: 'number',
  decimal: 'number',
  str: 'string',
  text: 'string',
  char: 'string',
  bool: 'boolean',
  list: 'T[]',
  array: 'T[]',
}

/** Members as other languages call them, and what lists, texts and maps call them here, best first. */
const members: Readonly<Record<string, readonly string[]>> = {
  all: ['every'],
  any: ['some'],
  contains: ['includes', 'has'],
  count: ['length', 'size'],
  empty: ['length', 'size'],
  first: ['at'],
  has: ['includes'],
  includes: ['has'],
  isEmpty: ['length', 'size'],
  last: ['at'],
  len: ['length', 'size'],
  length: ['size'],
  lower: ['toLowerCase'],
  size: ['length'],
  strip: ['trim'],
  toLower: ['toLowerCase'],
  toUpper: ['toUpperCase'],
  upper: ['toUpperCase'],
}

const own = <Meaning>(meanings: Readonly<Record<string, Meaning>>, name: string): Meaning | undefined =>
  Object.hasOwn(meanings, name) ? meanings[name] : undefined

/** Where a name is seen that is not seen here. */
export const placeOfName = (name: string): string | undefined => own(placed, name)

/** What to write for a function that other languages have. */
export const insteadOf = (name: string): string | undefined => own(instead, name)

/** What somebody who comes from another language means by a value that TypeScript has not. */
export const habitualValue = (name: string): string | undefined => own(values, name)

/**
 * What somebody who comes from another language means by a type that TypeScript has not. `integer` is the word of a
 * key `type` alone, as a `whole`: inside a type, numbers are `number`.
 */
export function habitualType(name: string, whole: boolean): string | undefined {
  const meant = name === 'integer' ? name : own(types, name)
  return meant === 'integer' && !whole ? 'number' : meant
}

/** What somebody who comes from another language means by a member that a value has not, of those that it has. */
export const habitualMember = (name: string, known: readonly string[]): string | undefined =>
  own(members, name)?.find((one) => known.includes(one))
