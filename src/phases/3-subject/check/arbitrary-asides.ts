import type { Code } from '../../../ir/source.ts'
import type { ArbitrarySpec, Bound, BoundKeyword, NamedArbitrary } from '../../../ir/arbitrary-spec.ts'
import { withNames, type ArbitraryPlace, type ArbitraryWriter } from './arbitrary-place.ts'

/** What bears on the values and adds nothing to their type. */
export function writeAsides(
  arbitrary: ArbitrarySpec,
  place: ArbitraryPlace,
  type: string | undefined,
  write: ArbitraryWriter,
): void {
  const { contains, not, spoil, bounds } = arbitrary
  const { draft } = place
  const aside = (inner: () => void) => {
    draft.write(';')
    inner()
    draft.write(';\n')
  }
  if (contains) aside(() => write(contains, { ...place, context: type && `__gpItem<${type}>` }))
  if (not) aside(() => write(not, { ...place, context: type }))
  for (const spoiled of spoil) aside(() => writeSpoil(spoiled, place, type, write))
  for (const [keyword, bound] of Object.entries(bounds))
    aside(() => writeBound(keyword as BoundKeyword, bound, place, type))
}

/** `where`, which sees the values by their type. */
export function writeFilter(where: Code, place: ArbitraryPlace, type: string): void {
  const { draft, scope, owner } = place
  draft.write(`{ const value = __gpDrawn<${type}>();\n;`)
  draft.embed(where, 'condition', withNames(scope, ['value']), owner)
  draft.write('}\n')
}

function writeSpoil(
  entry: NamedArbitrary,
  place: ArbitraryPlace,
  type: string | undefined,
  write: ArbitraryWriter,
): void {
  const keys = entry.name.text.split('.').map((key) => JSON.stringify(key))
  // What stands there may be wrong on purpose; keywords alone mean the type of the place.
  const isOfPlace = entry.arbitrary.source.kind === 'context'
  const context = type && isOfPlace ? `__gpPath<${type}, [${keys.join(', ')}]>` : undefined
  if (context) place.draft.write(`__gpIs<${context}>(`)
  write(entry.arbitrary, { ...place, context })
  if (context) place.draft.write(')')
}

/** `T` is the type of the values. */
const boundTypes = {
  minimum: '__gpBound<T>',
  maximum: '__gpBound<T>',
  exclusiveMinimum: '__gpBound<T>',
  exclusiveMaximum: '__gpBound<T>',
  multipleOf: 'number | bigint',
  minLength: 'number',
  maxLength: 'number',
  pattern: 'string | RegExp',
  format: 'string',
  minItems: 'number',
  maxItems: 'number',
  uniqueItems: 'boolean',
  boundary: 'Iterable<__gpBound<T>>',
} satisfies Record<BoundKeyword, string>

function writeBound(
  keyword: BoundKeyword,
  bound: Bound,
  place: ArbitraryPlace,
  type: string | undefined,
): void {
  if (bound.kind !== 'expr') return
  place.draft.write(`__gpIs<${boundTypes[keyword].replace('<T>', `<${type ?? 'unknown'}>`)}>(`)
  place.draft.embed(bound.code, 'expression', place.scope, place.owner)
  place.draft.write(')')
}
