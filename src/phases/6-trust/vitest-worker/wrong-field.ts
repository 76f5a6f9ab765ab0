import { deepCopy } from './deep-copy.ts'
import { sameValue } from './same-value.ts'
import type { StandInBehaviour, StandInCall } from './stand-in.ts'

type Fields = Readonly<Record<string, unknown>>

const mostFields = 12
// The keys of a dictionary are drawn, and hardly ever twice; those of an interface come up again and again.
const leastShare = 1 / 8

/**
 * The fields of drawn results that can be wrong: of plain objects alone, and none that always holds the same.
 * `text` tells values apart.
 */
export function fieldsThatVary(
  results: readonly unknown[],
  text: (value: unknown) => string,
): readonly string[] {
  const objects = results.filter(isPlain)
  const names = [...new Set(objects.flatMap((object) => Object.keys(object)))]
  const varies = (name: string) => {
    const values = valuesOf(objects, name)
    return values.length >= objects.length * leastShare && new Set(values.map(text)).size > 1
  }
  return names.filter(varies).slice(0, mostFields)
}

interface WrongField {
  readonly field: string
  /** Draws results of the same type. */
  readonly draw: () => readonly unknown[]
  readonly text: (value: unknown) => string
  /** Called whenever a caller gets a wrong field. */
  readonly onWrong: () => void
}

/**
 * What the subject does, but for one field, which holds another value of its type, the same one for the same right
 * value. Fields that are not there stay away, and so does the change where the subject itself gives another value
 * for the same arguments: nobody can say which is right.
 */
export function wrongField({ field, draw, text, onWrong }: WrongField): StandInBehaviour {
  let isSteady: boolean | undefined
  let drawn: readonly unknown[] | undefined
  const spoiled = (result: unknown, again: unknown) => {
    if (!isPlain(result) || !Object.hasOwn(result, field)) return result
    const right = result[field]
    isSteady ??= again === notCalled || (isPlain(again) && sameValue(right, again[field]))
    if (!isSteady) return result
    drawn ??= valuesOf(draw().filter(isPlain), field)
    const wrong = otherThan(right, drawn, text)
    if (wrong === undefined) return result
    onWrong()
    return withField(result, field, wrong.value)
  }
  return (call) => {
    const again = isSteady === undefined ? calledAgain(call) : notCalled
    const result = call.real.apply(call.receiver, [...call.given])
    if (!(result instanceof Promise)) return spoiled(result, again)
    return Promise.all([result, again]).then(([value, other]) => spoiled(value, other))
  }
}

const notCalled = Symbol('not called')

/** What else the subject makes of the same arguments; callbacks would count the call. */
function calledAgain({ real, receiver, given }: StandInCall): unknown {
  if (given.some(holdsFunction)) return notCalled
  try {
    const result = real.apply(receiver, deepCopy([...given]))
    return result instanceof Promise ? result.catch(() => undefined) : result
  } catch {
    return undefined
  }
}

const holdsFunction = (value: unknown): boolean =>
  typeof value === 'function' ||
  (typeof value === 'object' &&
    value !== null &&
    Object.values(value).some((one) => typeof one === 'function'))

/** Plain objects of any realm. */
function isPlain(value: unknown): value is Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

const valuesOf = (objects: readonly Fields[], name: string): readonly unknown[] =>
  objects.filter((object) => Object.hasOwn(object, name)).map((object) => object[name])

/** One of the drawn values; of the same sort if there is one, since a name may hold others in another alternative. */
function otherThan(right: unknown, drawn: readonly unknown[], text: WrongField['text']) {
  const others = drawn.filter((value) => value !== right && !sameValue(value, right))
  const alike = others.filter((value) => sortOf(value) === sortOf(right))
  const chosen = alike.length > 0 ? alike : others
  return chosen.length === 0 ? undefined : { value: chosen[hash(text(right)) % chosen.length] }
}

const sortOf = (value: unknown) => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value)

const hash = (text: string) =>
  [...text].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003, 7)

const withField = (object: Fields, field: string, value: unknown): unknown =>
  Object.create(Object.getPrototypeOf(object) as object | null, {
    ...Object.getOwnPropertyDescriptors(object),
    [field]: { value, enumerable: true, writable: true, configurable: true },
  })
