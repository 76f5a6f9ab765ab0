import type { Bound } from '../../../ir/arbitrary-spec.ts'
import type { TypeNode } from '../../../ir/type-model.ts'
import { numberIn } from '../value-of.ts'
import { bare, type Typed } from './handler.ts'

type Part = string | TypeNode

/** The only open part of a template has the lengths that are left of those of the whole: hardly any would have by chance. */
export function lengthened(part: TypeNode, parts: readonly Part[], typed: Typed): Typed {
  const plain = bare(typed)
  const others = parts.filter((other) => other !== part).map(spanOf)
  if (part.kind !== 'string' || others.some((span) => !span)) return plain
  const sum = (end: 0 | 1) => others.reduce((total, span) => total + (span?.[end] ?? 0), 0)
  const { minLength, maxLength } = typed.spec.bounds
  const bounds = {
    ...shortened('minLength', minLength, sum(1)),
    ...shortened('maxLength', maxLength, sum(0)),
  }
  return { ...plain, spec: { ...plain.spec, bounds } }
}

function shortened(keyword: 'minLength' | 'maxLength', bound: Bound | undefined, by: number) {
  const length = numberIn(bound)
  if (bound?.kind !== 'data' || length === undefined) return {}
  return { [keyword]: { ...bound, value: Math.max(0, length - by) } }
}

/** The least and the greatest length of what is listed. */
function spanOf(part: Part): readonly [number, number] | undefined {
  if (typeof part === 'string') return [part.length, part.length]
  if (part.kind === 'literal') return spanOf(String(part.value))
  if (part.kind !== 'union') return undefined
  const spans = part.members.map(spanOf)
  if (spans.some((span) => !span)) return undefined
  const known = spans.flatMap((span) => (span ? [span] : []))
  return [Math.min(...known.map(([least]) => least)), Math.max(...known.map(([, most]) => most))]
}
