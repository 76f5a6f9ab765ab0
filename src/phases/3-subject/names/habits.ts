/** Values and types as other languages call them. */
const names: Readonly<Record<string, string>> = {
  True: 'true',
  TRUE: 'true',
  False: 'false',
  FALSE: 'false',
  None: 'undefined',
  nil: 'undefined',
  NULL: 'null',
  Null: 'null',
  int: 'integer',
  Integer: 'integer',
  long: 'integer',
  float: 'number',
  double: 'number',
  decimal: 'number',
  str: 'string',
  text: 'string',
  char: 'string',
  bool: 'boolean',
  list: 'T[]',
  array: 'T[]',
  Int: 'integer',
  Float: 'number',
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

/** What somebody who comes from another language means by a name that TypeScript has not. */
export const habitualName = (name: string): string | undefined =>
  Object.hasOwn(names, name) ? names[name] : undefined

/** What somebody who comes from another language means by a member that a value has not, of those that it has. */
export const habitualMember = (name: string, known: readonly string[]): string | undefined =>
  Object.hasOwn(members, name) ? members[name]?.find((one) => known.includes(one)) : undefined
