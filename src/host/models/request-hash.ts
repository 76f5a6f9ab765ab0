import { createHash } from 'node:crypto'
import type { ModelRequest } from './model-client.ts'

/** The sha256 of the whole request, independent of the order of keys. */
export const requestHash = (request: ModelRequest): string =>
  createHash('sha256').update(canonical(request)).digest('hex')

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`).join(',')}}`
}
