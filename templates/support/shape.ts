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

/** Tests of types that are made of no others. */
type Plain =
  | 'string' | 'number' | 'integer' | 'boolean' | 'bigint' | 'symbol' | 'null' | 'undefined'
  | 'nothing' | 'anything' | 'nonPrimitive' | 'callable' | 'thenable' | 'iterable' | 'asyncIterable' | 'iterator'

type Casing = 'Uppercase' | 'Lowercase' | 'Capitalize' | 'Uncapitalize'

interface Shapes extends Readonly<Record<Plain, Shape>> {
  readonly oneOf: (...values: readonly unknown[]) => Shape
  readonly matching: (pattern: RegExp, says: string) => Shape
  readonly cased: (casing: Casing, base: Shape) => Shape
  readonly array: (element: Shape) => Shape
  readonly tuple: (elements: readonly Shape[], required?: number, rest?: Shape) => Shape
  /** Fields by their names: those that are always there, those that may be absent, and what any other one holds. */
  readonly object: (
    fields: Readonly<Record<PropertyKey, Shape>>,
    more?: { readonly optional?: Readonly<Record<PropertyKey, Shape>>; readonly others?: Shape },
  ) => Shape
  readonly anyOf: (...shapes: readonly Shape[]) => Shape
  readonly allOf: (...shapes: readonly Shape[]) => Shape
  readonly instance: (type: abstract new (...args: never[]) => unknown) => Shape
  readonly map: (key: Shape, item: Shape) => Shape
  readonly set: (element: Shape) => Shape
  /** A type that leads back to itself. */
  readonly later: (says: string, get: () => Shape) => Shape
}

/** Tests of types, made of one another as types are. */
export const shape: Shapes = {
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

  oneOf: (...values) =>
    test(values.map(show).join(' | '), (value) => values.some((each) => Object.is(each, value) || each === value)),

  matching: (pattern, says) =>
    test(says, (value) => typeof value === 'string' && pattern.test(value)),

  cased: (casing, base) => ({
    says: `${casing}<${base.says}>`,
    check: (value, path) =>
      base.check(value, path) ??
      (value === inCase(casing, String(value)) ? undefined : { path, due: `${casing}<string>`, found: value }),
  }),

  array: (element) => ({
    says: `${element.says}[]`,
    check: (value, path) =>
      Array.isArray(value)
        ? first(Array.from(value, (item: unknown, index) => () => element.check(item, at(path, index))))
        : { path, due: 'an array', found: value },
  }),

  tuple: (elements, required = elements.length, rest) => ({
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

  object: (fields, { optional = {}, others } = {}) => ({
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

  anyOf: (...shapes) => ({
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

  allOf: (...shapes) => ({
    says: shapes.map(({ says }) => says).join(' & '),
    check: (value, path) => first(shapes.map((each) => () => each.check(value, path))),
  }),

  instance: (type) =>
    test(`an instance of ${type.name}`, (value) => value instanceof type),

  map: (key, item) => ({
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

  set: (element) => ({
    says: `Set<${element.says}>`,
    check: (value, path) =>
      value instanceof Set
        ? first([...(value as ReadonlySet<unknown>)].map((item) => () => element.check(item, `${path} element`)))
        : { path, due: 'a Set', found: value },
  }),

  later: (says, get) => ({ says, check: (value, path) => get().check(value, path) }),
}

function inCase(casing: Casing, text: string): string {
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
