import fc from 'fast-check'
import { withUnseenEscaped } from './unseen.ts'

/** Given values as an item of a spec's `examples`; undefined when one of them cannot be written down. */
export function exampleLine(given: readonly (readonly [string, unknown])[]): string | undefined {
  const fields = fieldsText(withoutMade(given))
  return fields === undefined || fields === '' ? undefined : `- { ${fields} }`
}

/** Spies and signals of which nothing is drawn are made again as they were: an example leaves them out. */
export const withoutMade = (given: readonly (readonly [string, unknown])[]): readonly (readonly [string, unknown])[] =>
  given.filter(([, value]) => !(value instanceof Object && 'madeAnew' in value && value.madeAnew === true))

/** The fields of such an item; undefined when one of them cannot be written down. */
export function fieldsText(given: readonly (readonly [string, unknown])[]): string | undefined {
  const fields = given.map(([name, value]) => [name, exampleValue(value)] as const)
  if (fields.some(([, text]) => text === undefined)) return undefined
  return fields.map(([name, text]) => `${name}: ${text}`).join(', ')
}

/** As YAML, where YAML has such a value; else as an expression of TypeScript. */
function exampleValue(value: unknown): string | undefined {
  if (obstacleIn(value, '') !== undefined) return undefined
  if (isData(value)) return asYaml(value)
  return `{ expr: '${withUnseenEscaped(fc.stringify(printable(value))).replace(/'/g, "''")}' }`
}

/** What of some given values cannot be written down, in words; undefined when all of them can. */
export function unwritable(given: readonly (readonly [string, unknown])[]): string | undefined {
  const obstacles = withoutMade(given).map(([name, value]) => obstacleIn(value, name))
  return obstacles.find((text) => text !== undefined)
}

/** What no expression without a name of the subject can make anew: where it is, and what. */
function obstacleIn(value: unknown, path: string, around: readonly unknown[] = []): string | undefined {
  if (typeof value === 'function' || typeof value === 'symbol') return `\`${path}\` is a ${typeof value}`
  if (typeof value !== 'object' || value === null || hasConstructor(value)) return undefined
  if (around.includes(value)) return `\`${path}\` leads back to itself`
  const within = [...around, value]
  const obstacle = ([key, part]: readonly [string, unknown]) =>
    obstacleIn(part, /^\w+$/.test(key) && !/^\d/.test(key) ? `${path}.${key}` : `${path}[${key}]`, within)
  if (value instanceof Map || value instanceof Set) {
    const parts = [...(value as Set<unknown>)].map((part, index) => [String(index), part] as const)
    return parts.map(obstacle).find((text) => text !== undefined)
  }
  const inside = Object.entries(value).map(obstacle).find((text) => text !== undefined)
  if (isPlainData(value)) return inside
  if (Array.isArray(value)) return inside ?? `\`${path}\` is a list with holes, or with fields`
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype === null || prototype === Object.prototype) return inside ?? `\`${path}\` is no plain object`
  return `\`${path}\` is an instance of \`${value.constructor.name}\``
}

const plainErrors = [Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError]

/** An error of the language's own, with a message and nothing else. */
const isError = (value: unknown): value is Error =>
  value instanceof Error &&
  plainErrors.some((type) => Object.getPrototypeOf(value) === type.prototype) &&
  Reflect.ownKeys(value).every((key) => key === 'stack' || key === 'message')

const isAddress = (value: unknown): boolean => Object.prototype.toString.call(value) === '[object URL]'

/** What is written as a call of its constructor. */
const hasConstructor = (value: object): boolean =>
  value instanceof Date ||
  value instanceof RegExp ||
  (ArrayBuffer.isView(value) && !(value instanceof DataView)) ||
  isAddress(value) ||
  isError(value)

/** Errors and addresses as what makes them anew, wherever they stand. */
function printable(value: unknown): unknown {
  if (isAddress(value)) return asWritten(`new URL(${JSON.stringify(String(value))})`)
  if (isError(value)) return asWritten(`new ${value.name}(${JSON.stringify(value.message)})`)
  if (typeof value !== 'object' || value === null || hasConstructor(value)) return value
  if (value instanceof Map) return new Map([...(value as Map<unknown, unknown>)].map(([key, part]) => [printable(key), printable(part)]))
  if (value instanceof Set) return new Set([...(value as Set<unknown>)].map(printable))
  if (Array.isArray(value)) return value.map(printable)
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, printable(part)]))
}

const asWritten = (text: string) => ({ [fc.toStringMethod]: () => text })

const isPlainData = (value: object): boolean =>
  Array.isArray(value)
    ? Object.keys(value).length === value.length
    : Object.getPrototypeOf(value) === Object.prototype && Object.getOwnPropertySymbols(value).length === 0

function isData(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) {
    return value === null || ['string', 'number', 'boolean'].includes(typeof value)
  }
  const isExpression = Object.keys(value).join() === 'expr'
  return isPlainData(value) && !isExpression && Object.values(value).every(isData)
}

function asYaml(value: unknown): string {
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'number') return numberText(value)
  if (typeof value !== 'object' || value === null) return String(value)
  if (Array.isArray(value)) return `[${value.map(asYaml).join(', ')}]`
  const fields = Object.entries(value).map(([key, field]) => `${quoted(key)}: ${asYaml(field)}`)
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
}

/** JSON's text is YAML's, but for characters that YAML wants escaped, and those that nobody sees. */
const quoted = (text: string) =>
  JSON.stringify(text).replace(/[\p{Cc}\p{Cf}\u2028\u2029\ufffe\uffff]/gu, (character) => {
    const digits = (character.codePointAt(0) ?? 0).toString(16)
    return digits.length > 4 ? `\\U${digits.padStart(8, '0')}` : `\\u${digits.padStart(4, '0')}`
  })

function numberText(value: number): string {
  if (Number.isNaN(value)) return '.nan'
  if (!Number.isFinite(value)) return value < 0 ? '-.inf' : '.inf'
  if (Object.is(value, -0)) return '-0.0'
  // Of a whole number with more digits than a number has, the text would be read as another one.
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? value.toExponential() : String(value)
}
