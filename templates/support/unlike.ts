import { show } from './assertion-error.ts'
import { equals } from './equals.ts'
import { compareOrderable } from './orderable.ts'
import type { Orderable } from './orderable.ts'
import type { Relation } from './relations.ts'

/** What there is to say of a collection that is not as it should be, beside both sides. */
export function whatIsUnlike(relation: Relation, actual: unknown, expected: unknown): string {
  const [items, other] = [listed(actual), listed(expected)]
  const by = typeof expected === 'function' ? (expected as (item: unknown) => unknown) : undefined
  if (relation === 'isSorted') return outOfOrder(items, by)
  if (Math.max(items.length, other.length) > most) return ''
  if (relation === 'isUnique') return alike(items, by)
  if (relation === 'permuted') return `, missing ${show(without(other, items))}, too many ${show(without(items, other))}`
  return ''
}

/** Each is compared with each whenever a run fails, also while it shrinks: of long lists both sides have to do. */
const most = 50

/** Relations of one collection, of which the other side says how its elements are compared. */
export const isOfOne = (relation: Relation): boolean => relation === 'isSorted' || relation === 'isUnique'

const listed = (value: unknown): readonly unknown[] =>
  value instanceof Object && Symbol.iterator in value ? [...(value as Iterable<unknown>)] : []

function outOfOrder(items: readonly unknown[], by?: (item: unknown) => unknown): string {
  const keys = items.map((item) => (by ? by(item) : item) as Orderable)
  const at = keys.findIndex((key, index) => index > 0 && compareOrderable(keys[index - 1] as Orderable, key) > 0)
  const shown = (index: number) => `${show(items[index])}${by ? ` (${show(keys[index])})` : ''}`
  return at < 0 ? '' : `, but ${shown(at - 1)} comes before ${shown(at)}`
}

function alike(items: readonly unknown[], by: (item: unknown) => unknown = (item) => item): string {
  const keys = items.map(by)
  const at = keys.findIndex((key, index) => keys.slice(0, index).some((earlier) => equals(earlier, key)))
  const first = keys.findIndex((key) => equals(key, keys[at]))
  if (at < 0) return ''
  if (equals(items[first], items[at])) return `, but ${show(items[at])} is there twice`
  return `, but ${show(items[first])} and ${show(items[at])} both have ${show(keys[at])}`
}

/** The elements of one list that another has not, each as often as it has it too often. */
function without(items: readonly unknown[], others: readonly unknown[]): readonly unknown[] {
  const left = [...others]
  return items.filter((item) => {
    const at = left.findIndex((other) => equals(other, item))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}
