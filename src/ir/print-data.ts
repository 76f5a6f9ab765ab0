import type { Data } from './source.ts'
import type { TypeNode } from './type-model.ts'
import { withUnseenEscaped } from './unseen.ts'

type Resolve = (node: TypeNode) => TypeNode

/** YAML data as a TypeScript expression; where a type is known, a Date or a bigint for the text or number of one. */
export function printData(value: Data, resolve?: Resolve, type?: TypeNode): string {
  const node = type && resolve?.(type)
  if (node?.kind === 'builtin' && node.name === 'Date') return `new Date(${JSON.stringify(value)})`
  if (node?.kind === 'bigint' && typeof value === 'number') return `${value}n`
  if (Array.isArray(value)) {
    const element = node?.kind === 'array' ? node.element : undefined
    return `[${value.map((item: Data) => printData(item, resolve, element)).join(', ')}]`
  }
  if (typeof value === 'object' && value !== null) {
    const typeOf = (key: string) =>
      node?.kind === 'object' ? node.properties.find((property) => property.name === key)?.type : undefined
    const fields = Object.entries(value).map(
      ([key, field]) => `${printKey(key)}: ${printData(field, resolve, typeOf(key))}`,
    )
    return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
  }
  return printScalar(value as string | number | boolean | null)
}

/** `"__proto__": x` in a literal would set the prototype. */
const printKey = (key: string) =>
  key === '__proto__'
    ? '["__proto__"]'
    : /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key) && withUnseenEscaped(key) === key
      ? key
      : printScalar(key)

function printScalar(value: string | number | boolean | null): string {
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value)
  if (typeof value !== 'string') return String(value)
  return withUnseenEscaped(JSON.stringify(value))
}
