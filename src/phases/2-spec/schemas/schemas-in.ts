import type { Located } from '../../../ir/source.ts'
import type { Spec } from '../../../ir/spec.ts'

/** What stands behind `schema:` anywhere in a spec, each place once. */
export function schemasIn({ factories, invariants }: Spec): readonly Located[] {
  const found: Located[] = []
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) return part.forEach(visit)
    if (typeof part !== 'object' || part === null) return
    if ('kind' in part && part.kind === 'schema' && 'from' in part) found.push(part.from as Located)
    Object.values(part).forEach(visit)
  }
  visit([factories, invariants])
  return found
}
