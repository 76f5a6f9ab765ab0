import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { NamedArbitrary } from '../../../ir/arbitrary-spec.ts'
import type { TupleElement, TypeNode } from '../../../ir/type-model.ts'
import { pathText } from '../place.ts'
import { elementAt, indexIn } from '../type-at.ts'
import type { Typed } from './handler.ts'

type TupleNode = Extract<TypeNode, { kind: 'tuple' }>

/** An element of a tuple, and what the spec says of its place. */
export interface NamedPlace extends TupleElement {
  readonly entry: NamedArbitrary | undefined
}

/**
 * The elements of a tuple with what `prefixItems` and `fields` say of their places. A place that is named is there,
 * and all before it, unless it says `optional: true`; those in an open end become elements of their own before it.
 */
export function namedPlaces(node: TupleNode, typed: Typed): readonly NamedPlace[] {
  const entries = new Map(
    typed.spec.fields.flatMap((entry): [number, NamedArbitrary][] => {
      const index = elementAt(node, entry.name.text) && indexIn(entry.name.text)
      if (index === undefined) reportUnknown(entry, node, typed)
      return index === undefined ? [] : [[index, entry]]
    }),
  )
  const last = Math.max(-1, ...entries.keys())
  const present = Math.max(
    -1,
    ...[...entries].flatMap(([at, { arbitrary }]) => (arbitrary.optional ? [] : at)),
  )
  return opened(node.elements, last).map((element, index) => {
    const entry = element.rest ? undefined : entries.get(index)
    if (entry?.arbitrary.optional && !element.optional) reportRequired(entry, typed)
    return { ...element, optional: element.optional && index > present, entry }
  })
}

/** With so many elements taken out of the open end, each of which may be absent. */
function opened(elements: readonly TupleElement[], last: number): readonly TupleElement[] {
  const rest = elements.findIndex((element) => element.rest)
  const end = elements[rest]
  if (!end || last < rest) return elements
  const taken = Array.from({ length: last - rest + 1 }, () => ({ ...end, rest: false, optional: true }))
  return [...elements.slice(0, rest), ...taken, ...elements.slice(rest)]
}

/** A place that every value has. */
function reportRequired({ arbitrary }: NamedArbitrary, { context }: Typed): void {
  const args = { keyword: 'optional', place: 'a place that the type lets be absent' }
  context.report(diagnostic('plan/keyword-out-of-place', arbitrary.range, args))
}

function reportUnknown({ name }: NamedArbitrary, node: TupleNode, { context, place }: Typed): void {
  const args = { place: name.text, path: pathText(place.path), places: node.elements.length }
  context.report(diagnostic('plan/unknown-place', name.range, args))
}
