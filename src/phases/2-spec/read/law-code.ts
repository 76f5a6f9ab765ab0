import type { Code } from '../../../ir/source.ts'
import type { LawKey } from '../../../ir/spec.ts'
import type { InvariantValues } from '../language/invariant-keys.ts'

const keys = {
  of: true,
  forward: true,
  backward: true,
  result: true,
  element: true,
  over: true,
  from: true,
  to: true,
  by: true,
  measure: true,
  before: true,
  after: true,
  actual: true,
  expected: true,
  split: true,
  combine: true,
} as const satisfies Record<LawKey, true>

/** The code that is a kind's own, by its key. */
export function lawCode(values: InvariantValues): Readonly<Partial<Record<LawKey, Code>>> {
  const found = (Object.keys(keys) as readonly LawKey[]).flatMap((key) => {
    const code = values[key]
    return code ? [[key, code] as const] : []
  })
  return Object.fromEntries(found)
}
