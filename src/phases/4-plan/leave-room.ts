import { diagnostic } from '../../diagnostics/diagnostic.ts'
import type { SourceRange } from '../../ir/source.ts'
import type { ArbitrarySource, ArbitrarySpec } from '../../ir/arbitrary-spec.ts'
import type { TypeNode } from '../../ir/type-model.ts'
import type { PlanContext } from './context.ts'
import { duplicatePath } from './duplicate-path.ts'
import { keptAlong } from './kept-along.ts'
import { mergeArbitrary, unrefined } from '../../ir/merge-arbitrary.ts'
import { elementsAt, fieldAt, openPlace, type OpenPlace, type PathHere } from './path-here.ts'
import { indexIn } from './type-at.ts'
import { numberIn } from './value-of.ts'

/** The arbitrary with lists long enough and fields present for what `spoil` and `duplicate` are to change. */
export function leaveRoom(
  context: PlanContext,
  spec: ArbitrarySpec,
  type: TypeNode | undefined,
): ArbitrarySpec {
  const { spoil, duplicate } = spec
  const spoils = spoil.map(({ name: { text, range } }) => {
    const path = text.split('.')
    return { path, list: undefined, range, keeps: keptAlong(context, spec, { type, path }) !== undefined }
  })
  const wanted: readonly Want[] = duplicate
    ? [...spoils, { ...duplicatePath(context, spec, type), range: duplicate.range, keeps: true }]
    : spoils
  return wanted.reduce((roomy, want) => {
    const more = roomFor({ spec: roomy, type, path: want.path, passed: 0 }, want, context)
    return more ? mergeArbitrary(roomy, more) : roomy
  }, spec)
}

interface Want {
  readonly path: readonly string[]
  /** Of `duplicate`: how much of the path leads to the list that needs two elements with a key. */
  readonly list: number | undefined
  readonly range: SourceRange
  /** What a list on the path must contain is to be another element than the one that is changed. */
  readonly keeps: boolean
}

/** Sources whose values are built by what is said beside them. */
const isBuilt: ReadonlySet<ArbitrarySource['kind']> = new Set([
  ...(['type', 'context', 'factory', 'schema', 'zod'] as const),
])

/** What must be said beside an arbitrary so that the path leads somewhere in each of its values. */
function roomFor(here: PathHere, want: Want, context: PlanContext): ArbitrarySpec | undefined {
  if (here.spec && !isBuilt.has(here.spec.source.kind)) return undefined
  const open = openPlace(context, here)
  return open.isList ? roomInList(here, open, want, context) : roomInObject(here, open, want, context)
}

function roomInList(
  here: PathHere,
  open: OpenPlace,
  want: Want,
  context: PlanContext,
): ArbitrarySpec | undefined {
  const items = here.path.length === 0 ? undefined : roomFor(elementsAt(here, open), want, context)
  const minItems = minItemsFor(here, open, want, context)
  if (minItems === undefined && !items) return undefined
  return {
    ...roomAt(open, want),
    ...(minItems !== undefined && {
      bounds: { minItems: { kind: 'data', value: minItems, range: want.range } },
    }),
    items,
  }
}

const roomAt = ({ spec }: OpenPlace, { range, path }: Want): ArbitrarySpec =>
  unrefined(`${spec?.id ?? path.join('/')}/room`, range)

/** How long a list must be that may be shorter. Computed sizes are left: values that turn out too short are not taken. */
function minItemsFor(
  { path, passed }: PathHere,
  { spec }: OpenPlace,
  { list, range, keeps }: Want,
  context: PlanContext,
): number | undefined {
  const [name] = path
  const chosen = name === undefined ? 0 : (indexIn(name) ?? 0) + 1
  // What the list must contain is not the one that is changed.
  const least =
    list === passed
      ? 2
      : Math.max(chosen, keeps && spec?.contains && (numberIn(spec.bounds.maxItems) ?? 2) >= 2 ? 2 : 0)
  const { minItems, maxItems } = spec?.bounds ?? {}
  if (minItems?.kind === 'expr' || maxItems?.kind === 'expr') return undefined
  if ((numberIn(minItems) ?? 0) >= least) return undefined
  const most = numberIn(maxItems)
  if (most === undefined || most >= least) return least
  context.report(diagnostic('plan/no-room', range, { most, least }))
  return undefined
}

function roomInObject(
  here: PathHere,
  open: OpenPlace,
  want: Want,
  context: PlanContext,
): ArbitrarySpec | undefined {
  const [name] = here.path
  if (name === undefined) return undefined
  const field = fieldAt(here, open)
  const inner = roomFor(field, want, context)
  // A field that is only to be replaced may be absent before.
  const isNeeded = (field.path.length > 0 || want.list !== undefined) && mayBeAbsent(field)
  if (!inner && !isNeeded) return undefined
  const room = inner ?? roomAt(open, want)
  const arbitrary = isNeeded && field.spec ? { ...room, optional: false } : room
  return { ...roomAt(open, want), fields: [{ name: { text: name, range: want.range }, arbitrary }] }
}

/** What the spec names is there, unless it says `optional: true`. */
const mayBeAbsent = ({ spec, property }: ReturnType<typeof fieldAt>): boolean =>
  spec ? spec.optional === true : property?.optional === true
