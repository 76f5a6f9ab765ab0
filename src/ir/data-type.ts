import type { Data } from './source.ts'

/** The TypeScript type that has just this value. */
export function dataType(value: Data): string {
  if (Array.isArray(value)) return `[${value.map(dataType).join(', ')}]`
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : 'number'
  if (typeof value === 'string') return JSON.stringify(value)
  const fields = Object.entries(value).map(([key, field]) => `${JSON.stringify(key)}: ${dataType(field)}`)
  return `{ ${fields.join('; ')} }`
}
