import { show } from './assertion-error.ts'

/** A call of a command as people write it: `book({ start: 3, end: 5 })`. */
export const shownCall = (name: string, given: object): string =>
  `${name}(${Object.values(given).map(argumentText).join(', ')})`

function argumentText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(argumentText).join(', ')}]`
  if (typeof value !== 'object' || value === null) return show(value)
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return show(value)
  const fields = Object.entries(value).map(([key, field]) => `${fieldName(key)}: ${argumentText(field)}`)
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
}

const fieldName = (key: string) => (/^[A-Za-z_$][\w$]*$/.test(key) ? key : show(key))
