import { changed } from './wrong-instance.ts'

/** A list is made longer once: a rule that walks it while it calls the subject would never come to its end. */
const lengthened = new WeakSet<object>()

/** Changes one thing in whatever can be changed of a value, which may lead back to itself. */
export function mutate(value: unknown, seen = new Set<object>()): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value) || seen.has(value)) return
  if (Array.isArray(value)) {
    if (value.length === 0 || !Object.isExtensible(value) || lengthened.has(value)) return
    lengthened.add(value)
    value.push(value[0])
    return
  }
  if (value instanceof Map || value instanceof Set) {
    value.clear()
    return
  }
  if (value instanceof Date) {
    value.setTime(value.getTime() + 1)
    return
  }
  seen.add(value)
  for (const [name, field] of Object.entries(value)) {
    if (typeof field === 'object' && field !== null) mutate(field, seen)
    else Reflect.set(value, name, changed(field))
  }
}
