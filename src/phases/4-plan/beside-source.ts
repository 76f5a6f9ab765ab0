import { diagnostic } from '../../diagnostics/diagnostic.ts'
import type { ArbitraryPlan } from '../../ir/arbitrary-plan.ts'
import type { ValuePlan } from '../../ir/leaf-plan.ts'
import type { Data, SourceRange } from '../../ir/source.ts'
import type { ArbitrarySource, ArbitrarySpec, Bound, BoundKeyword } from '../../ir/arbitrary-spec.ts'
import type { Wanted } from './arbitraries/handler.ts'
import { boundTests } from './conditions/bound-tests.ts'
import { boundsCondition } from './conditions/condition-of.ts'

/** What bounds beside a source do: it builds values by them, chooses among its values, or they say nothing. */
type Bounding = 'builds' | 'chooses' | 'sizes' | 'nothing'

const bounding: Readonly<Record<ArbitrarySource['kind'], Bounding>> = {
  context: 'builds',
  type: 'builds',
  integer: 'builds',
  factory: 'builds',
  schema: 'builds',
  zod: 'builds',
  const: 'chooses',
  enum: 'chooses',
  elementOf: 'chooses',
  fc: 'chooses',
  subsetOf: 'sizes',
  shuffleOf: 'nothing',
  expr: 'nothing',
  anyOf: 'nothing',
  spy: 'nothing',
  signal: 'nothing',
  outcome: 'nothing',
}

/** Keywords beside a source that says itself which values there are: bounds choose among them, the rest is refused. */
export function besideSource(wanted: Wanted, plan: ArbitraryPlan): ArbitraryPlan {
  const { spec } = wanted
  const role = bounding[spec.source.kind]
  if (role === 'builds') return plan
  if (spec.integers) checkIntegers(wanted)
  for (const [keyword, range] of refused(spec, role)) {
    const args = { keyword, source: spec.source.kind }
    wanted.context.report(diagnostic('plan/keyword-beside-source', range, args))
  }
  const bounds = role === 'chooses' ? testable(spec) : []
  return bounds.length === 0 ? plan : chosen(wanted, bounds, plan)
}

/** `type: integer` says it of every value that is listed. */
function checkIntegers({ context, spec: { source } }: Wanted): void {
  const bound = source.kind === 'const' ? source.value : source.kind === 'enum' ? source.values : undefined
  if (bound?.kind !== 'data') return
  const values: readonly Data[] =
    source.kind === 'enum' && Array.isArray(bound.value) ? bound.value : [bound.value]
  const other = values.find((value) => !Number.isSafeInteger(value))
  if (other === undefined) return
  const args = { value: JSON.stringify(other), meant: undefined, isDate: false }
  context.report(diagnostic('plan/value-not-of-type', bound.range, args))
}

const testable = ({ bounds }: ArbitrarySpec) =>
  (Object.entries(bounds) as [BoundKeyword, Bound][]).filter(
    ([keyword, bound]) => boundTests[keyword] && bound.kind !== 'none',
  )

const rangeOf = (bound: Bound) => (bound.kind === 'expr' ? bound.code.range : bound.range)

function refused(spec: ArbitrarySpec, role: Bounding): readonly (readonly [string, SourceRange])[] {
  const bounds = (Object.entries(spec.bounds) as [BoundKeyword, Bound][])
    .filter(([keyword]) => {
      if (role === 'sizes') return keyword !== 'minItems' && keyword !== 'maxItems'
      return role === 'nothing' || !boundTests[keyword]
    })
    .map(([keyword, bound]) => [keyword, rangeOf(bound)] as const)
  const parts = [
    [spec.places ? 'prefixItems' : 'fields', spec.fields[0]?.name.range],
    ['items', spec.items?.range],
    ['contains', spec.contains?.range],
    ['required', spec.required?.[0]?.range],
    ['uniqueBy', spec.uniqueBy?.range],
    ['finite', spec.finite === undefined ? undefined : spec.range],
  ] as const
  return [...bounds, ...parts.flatMap(([keyword, range]) => (range ? [[keyword, range] as const] : []))]
}

/** Listed values are chosen now, the others when they are drawn. */
function chosen(
  wanted: Wanted,
  bounds: readonly [BoundKeyword, Bound][],
  plan: ArbitraryPlan,
): ArbitraryPlan {
  const { context, spec, type } = wanted
  const values =
    plan.kind === 'constantFrom' ? plan.values : plan.kind === 'constant' ? [plan.value] : undefined
  const isKnown =
    values?.every(({ kind }) => kind === 'data') && bounds.every(([, bound]) => bound.kind === 'data')
  if (values && isKnown) return chosenNow(wanted, { values, bounds, plan })
  const condition = boundsCondition(
    { ...spec, bounds: Object.fromEntries(bounds) },
    { context, name: 'value', node: type ?? context.model.types.get(spec.id) },
  )
  return condition ? { kind: 'filtered', arbitrary: plan, condition, from: [] } : plan
}

interface Choice {
  readonly values: readonly ValuePlan[]
  readonly bounds: readonly [BoundKeyword, Bound][]
  readonly plan: ArbitraryPlan
}

function chosenNow({ context, spec }: Wanted, { values, bounds, plan }: Choice): ArbitraryPlan {
  const left = values.filter((value) =>
    bounds.every(
      ([keyword, bound]) =>
        value.kind !== 'data' ||
        bound.kind !== 'data' ||
        boundTests[keyword]?.holds(value.value, bound.value),
    ),
  )
  if (left.length > 0) return plan.kind === 'constantFrom' ? { ...plan, values: left } : plan
  const [last] = bounds.slice(-1)
  const at = last ? rangeOf(last[1]) : spec.range
  const reason = `none of the values of \`${spec.source.kind}\` keeps to \`${last?.[0] ?? ''}\``
  context.report(diagnostic('plan/no-value', at, { reason }))
  return plan
}
