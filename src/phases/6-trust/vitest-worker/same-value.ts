/**
 * Deep equality of what two copies of one module made: like `toStrictEqual`, but classes are the same when they
 * have the same name, and errors when they have the same name and message.
 */
export function sameValue(left: unknown, right: unknown): boolean {
  return same(left, right, new Map())
}

type Pairs = Map<object, object>

function same(left: unknown, right: unknown, pairs: Pairs): boolean {
  if (Object.is(left, right)) return true
  if (typeof left !== typeof right) return false
  // Two functions cannot be told apart from outside.
  if (typeof left === 'function') return true
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false
  if (pairs.get(left) === right) return true
  pairs.set(left, right)
  return typeName(left) === typeName(right) && sameContent(left, right, pairs)
}

function sameContent(left: object, right: object, pairs: Pairs): boolean {
  if (left instanceof Error && right instanceof Error) {
    return left.name === right.name && left.message === right.message
  }
  if (left instanceof Date && right instanceof Date) return Object.is(left.getTime(), right.getTime())
  if (left instanceof RegExp && right instanceof RegExp) return String(left) === String(right)
  if (isBoxed(left)) return Object.is(left.valueOf(), right.valueOf())
  if (left instanceof Map || left instanceof Set) {
    return same([...left], right instanceof Map || right instanceof Set ? [...right] : right, pairs)
  }
  return sameFields(left, right, pairs)
}

const isBoxed = (value: object) =>
  value instanceof Number || value instanceof String || value instanceof Boolean || value instanceof BigInt

function sameFields(left: object, right: object, pairs: Pairs): boolean {
  const keys = Reflect.ownKeys(left)
  if (keys.length !== Reflect.ownKeys(right).length) return false
  return keys.every(
    (key) => Object.hasOwn(right, key) && same(fieldOf(left, key), fieldOf(right, key), pairs),
  )
}

const fieldOf = (value: object, key: PropertyKey) => (value as Readonly<Record<PropertyKey, unknown>>)[key]

function typeName(value: object): string {
  const prototype = Object.getPrototypeOf(value) as {
    readonly constructor?: { readonly name?: unknown }
  } | null
  return prototype === null ? 'null' : String(prototype.constructor?.name)
}
