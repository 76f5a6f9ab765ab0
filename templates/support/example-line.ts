import fc from 'fast-check'

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
  if (holdsItself(value, [])) return undefined
  if (isData(value)) return asYaml(value)
  return isWritable(value) ? `{ expr: '${fc.stringify(value).replace(/'/g, "''")}' }` : undefined
}

/** Of such a value there is no end. */
function holdsItself(value: unknown, around: readonly unknown[]): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (around.includes(value)) return true
  const parts = value instanceof Map || value instanceof Set ? [...(value as Set<unknown>)] : Object.values(value)
  return !ArrayBuffer.isView(value) && parts.some((part) => holdsItself(part, [...around, value]))
}

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

/** What an expression without a name of the subject can make anew. */
function isWritable(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return typeof value !== 'function' && typeof value !== 'symbol'
  if (value instanceof Date || value instanceof RegExp) return true
  if (value instanceof Map || value instanceof Set) return [...(value as Set<unknown>)].every(isWritable)
  const isBytes = ArrayBuffer.isView(value) && !(value instanceof DataView)
  return isBytes || (isPlainData(value) && Object.values(value).every(isWritable))
}

function asYaml(value: unknown): string {
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'number') return numberText(value)
  if (typeof value !== 'object' || value === null) return String(value)
  if (Array.isArray(value)) return `[${value.map(asYaml).join(', ')}]`
  const fields = Object.entries(value).map(([key, field]) => `${quoted(key)}: ${asYaml(field)}`)
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
}

/** JSON's text is YAML's, but for characters that YAML wants escaped. */
const quoted = (text: string) =>
  JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

function numberText(value: number): string {
  if (Number.isNaN(value)) return '.nan'
  if (!Number.isFinite(value)) return value < 0 ? '-.inf' : '.inf'
  if (Object.is(value, -0)) return '-0.0'
  // Of a whole number with more digits than a number has, the text would be read as another one.
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? value.toExponential() : String(value)
}
