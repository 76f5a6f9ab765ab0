import type { Shape } from '../../../ir/surface.ts'

/** Whether values of one are values of the other, as far as their words tell; `readonly` does not count. */
export function isSameShape(a: Shape, b: Shape): boolean {
  if (a.kind !== b.kind || a.branded !== b.branded) return false
  if (a.kind === 'list' || a.kind === 'set' || a.kind === 'map' || a.kind === 'dictionary')
    return a.element !== undefined && b.element !== undefined && isSameShape(a.element, b.element)
  if (scalars.has(a.kind)) return a.values.join() === b.values.join()
  return a.name !== undefined && a.name === b.name
}

const scalars = new Set(['number', 'string', 'boolean', 'bigint', 'literals', 'date', 'bytes'])
