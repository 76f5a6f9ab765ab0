import { AssertionError, show } from './assertion-error.ts'

/** Where a value is not what its type says. */
interface Deviation {
  readonly path: string
  readonly due: string
  readonly found: unknown
}

/** A test whether a value is of a type at run time. */
export interface Shape {
  readonly says: string
  readonly check: (value: unknown, path: string) => Deviation | undefined
}

const test = (says: string, holds: (value: unknown) => boolean): Shape => ({
  says,
  check: (value, path) => (holds(value) ? undefined : { path, due: says, found: value }),
})

const typed = (says: string): Shape => test(says, (value) => typeof value === says)
const hasMethod = (value: unknown, name: PropertyKey): boolean =>
  value !== null && value !== undefined && typeof (Object(value) as Record<PropertyKey, unknown>)[name] === 'function'
const isObject = (value: unknown): value is Readonly<Record<PropertyKey, unknown>> =>
  (typeof value === 'object' && value !== null) || typeof value === 'function'

const first = (checks: Iterable<() => Deviation | undefined>): Deviation | undefined => {
  for (const check of checks) {
    const deviation = check()
    if (deviation) return deviation
  }
  return undefined
}

const at = (path: string, key: PropertyKey): string =>
  typeof key === 'string' && /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key)
    ? `${path}.${key}`
    : `${path}[${typeof key === 'string' ? JSON.stringify(key) : String(key)}]`

/** Tests of types, made of one another as types are. */
export const shape = {
  string: typed('string'),
  number: typed('number'),
  integer: test('integer', Number.isSafeInteger),
  boolean: typed('boolean'),
  bigint: typed('bigint'),
  symbol: typed('symbol'),
  null: test('null', (value) => value === null),
  undefined: test('undefined', (value) => value === undefined),
  nothing: test('never', () => false),
  anything: test('unknown', () => true),
  nonPrimitive: test('object', isObject),
  callable: test('a function', (value) => typeof value === 'function'),
  thenable: test('a promise', (value) => hasMethod(value, 'then')),
  iterable: test('an iterable', (value) => hasMethod(value, Symbol.iterator)),
  asyncIterable: test('an asynchronous iterable', (value) => hasMethod(value, Symbol.asyncIterator)),
  iterator: test('an iterator', (value) => hasMethod(value, 'next')),

  oneOf: (...values: readonly unknown[]): Shape =>
    test(values.map(show).join(' | '), (value) => values.some((each) => Object.is(each, value) || each === value)),

  matching: (pattern: RegExp, says: string): Shape =>
    test(says, (value) => typeof value === 'string' && pattern.test(value)),

  cased: (casing: 'Uppercase' | 'Lowercase' | 'Capitalize' | 'Uncapitalize', base: Shape): Shape => ({
    says: `${casing}<${base.says}>`,
    check: (value, path) =>
      base.check(value, path) ??
      (value === inCase(casing, String(value)) ? undefined : { path, due: `${casing}<string>`, found: value }),
  }),

  array: (element: Shape): Shape => ({
    says: `${element.says}[]`,
    check: (value, path) =>
      Array.isArray(value)
        ? first(Array.from(value, (item: unknown, index) => () => element.check(item, at(path, index))))
        : { path, due: 'an array', found: value },
  }),

  tuple: (elements: readonly Shape[], required = elements.length, rest?: Shape): Shape => ({
    says: `[${elements.map(({ says }) => says).join(', ')}${rest ? `, ...${rest.says}[]` : ''}]`,
    check: (value, path) => {
      if (!Array.isArray(value)) return { path, due: 'an array', found: value }
      const items: readonly unknown[] = value
      if (items.length < required) return { path, due: `at least ${required} elements`, found: value }
      if (!rest && items.length > elements.length)
        return { path, due: `at most ${elements.length} elements`, found: value }
      return first(items.map((item, index) => () => (elements[index] ?? rest)?.check(item, at(path, index))))
    },
  }),

  /** Fields by their names: those that are always there, those that may be absent, and what any other one holds. */
  object: (
    fields: Readonly<Record<PropertyKey, Shape>>,
    { optional = {}, others }: { readonly optional?: Readonly<Record<PropertyKey, Shape>>; readonly others?: Shape } = {},
  ): Shape => ({
    says: 'an object',
    check: (value, path) => {
      if (!isObject(value)) return { path, due: 'an object', found: value }
      const told = new Set([...Reflect.ownKeys(fields), ...Reflect.ownKeys(optional)])
      const own = Object.keys(value).filter((key) => !told.has(key))
      return first([
        ...Reflect.ownKeys(fields).map((key) => () => fields[key]?.check(value[key], at(path, key))),
        ...Reflect.ownKeys(optional).map(
          (key) => () => (value[key] === undefined ? undefined : optional[key]?.check(value[key], at(path, key))),
        ),
        ...(others ? own.map((key) => () => others.check(value[key], at(path, key))) : []),
      ])
    },
  }),

  anyOf: (...shapes: readonly Shape[]): Shape => ({
    says: shapes.map(({ says }) => says).join(' | '),
    check: (value, path) => {
      const found = shapes.map((each) => each.check(value, path))
      if (found.includes(undefined)) return undefined
      // Of the member that the value is most like, which deviates the deepest inside.
      const inside = found.filter((each) => each !== undefined && each.path !== path)
      const [deepest] = inside.sort((a, b) => (b?.path.length ?? 0) - (a?.path.length ?? 0))
      return deepest ?? { path, due: shapes.map(({ says }) => says).join(' | '), found: value }
    },
  }),

  allOf: (...shapes: readonly Shape[]): Shape => ({
    says: shapes.map(({ says }) => says).join(' & '),
    check: (value, path) => first(shapes.map((each) => () => each.check(value, path))),
  }),

  instance: (type: abstract new (...args: never[]) => unknown): Shape =>
    test(`an instance of ${type.name}`, (value) => value instanceof type),

  map: (key: Shape, item: Shape): Shape => ({
    says: `Map<${key.says}, ${item.says}>`,
    check: (value, path) =>
      value instanceof Map
        ? first(
            [...(value as ReadonlyMap<unknown, unknown>)].flatMap(([name, each]) => [
              () => key.check(name, `${path} key`),
              () => item.check(each, `${path}.get(${show(name)})`),
            ]),
          )
        : { path, due: 'a Map', found: value },
  }),

  set: (element: Shape): Shape => ({
    says: `Set<${element.says}>`,
    check: (value, path) =>
      value instanceof Set
        ? first([...(value as ReadonlySet<unknown>)].map((item) => () => element.check(item, `${path} element`)))
        : { path, due: 'a Set', found: value },
  }),

  /** A type that leads back to itself. */
  later: (says: string, get: () => Shape): Shape => ({ says, check: (value, path) => get().check(value, path) }),
}

function inCase(casing: 'Uppercase' | 'Lowercase' | 'Capitalize' | 'Uncapitalize', text: string): string {
  if (casing === 'Uppercase') return text.toUpperCase()
  if (casing === 'Lowercase') return text.toLowerCase()
  const head = casing === 'Capitalize' ? text.charAt(0).toUpperCase() : text.charAt(0).toLowerCase()
  return head + text.slice(1)
}

/** Fails, with the path inside the value, where a value is not what its type says. */
export function assertConforms(value: unknown, due: Shape, name: string): void {
  const deviation = due.check(value, name)
  if (!deviation) return
  const { path, due: wanted, found } = deviation
  throw new AssertionError(`${path} is ${wanted}, but it is ${show(found)}`, { actual: found, expected: wanted })
}
