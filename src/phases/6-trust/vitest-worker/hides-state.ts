import { isPlain } from './is-plain.ts'

/** An object, or a function, which may close over something. */
export const isThing = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function'

/**
 * Whether an object may hold what no copy of its fields shows: private fields, what methods close over. Lists, maps and
 * plain objects of data do not.
 */
export function hidesState(value: object): boolean {
  if (Array.isArray(value) || value instanceof Map || value instanceof Set || value instanceof Date)
    return false
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return false
  return !isPlain(value) || Object.values(Object.getOwnPropertyDescriptors(value)).some(isCode)
}

const isCode = ({ value, get, set }: PropertyDescriptor) =>
  typeof value === 'function' || get !== undefined || set !== undefined
