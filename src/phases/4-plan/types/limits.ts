import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { ArbitraryPlan } from '../../../ir/arbitrary-plan.ts'
import type { CodeText, ValuePlan } from '../../../ir/leaf-plan.ts'
import type { Data } from '../../../ir/source.ts'
import type { Bound, BoundKeyword } from '../../../ir/arbitrary-spec.ts'
import { codeTextOf } from '../context.ts'
import type { Typed } from './handler.ts'

/** A bound on one side, as far as it is known now. */
export interface Limit<Value> {
  readonly value: ValuePlan
  /** What it is when the spec says it as data. */
  readonly known: Value | undefined
  readonly excluded: boolean
}

export interface Limits<Value> {
  readonly low: Limit<Value> | undefined
  readonly high: Limit<Value> | undefined
  /** Exclusive bounds beside inclusive ones where it cannot be told which is tighter. */
  readonly also: readonly CodeText[]
}

/** How a type reads bounds: undefined for data that is none of its values. */
export interface LimitReader<Value> {
  readonly type: string
  readonly read: (data: Data) => Value | undefined
  readonly plan: (value: Value) => ValuePlan
  /** A known bound as code that values can be compared with, where that is more than its data. */
  readonly code?: (value: Value) => string
}

/** The bounds of values that can be compared; of an inclusive and an exclusive one the tighter counts. */
export function limitsOf<Value extends number | bigint>(
  typed: Typed,
  reader: LimitReader<Value>,
): Limits<Value> {
  const one = (keyword: BoundKeyword, excluded: boolean) =>
    limit(typed, reader, typed.spec.bounds[keyword], excluded)
  const low = tighter(one('minimum', false), one('exclusiveMinimum', true), (a, b) => a > b)
  const high = tighter(one('maximum', false), one('exclusiveMaximum', true), (a, b) => a < b)
  const limits = { low: low.limit, high: high.limit }
  const also = [
    ...(low.also ? [condition('>', low.also, reader)] : []),
    ...(high.also ? [condition('<', high.also, reader)] : []),
  ]
  return { ...limits, also }
}

function limit<Value>(
  { context, spec }: Typed,
  { read, plan, type }: LimitReader<Value>,
  bound: Bound | undefined,
  excluded: boolean,
): Limit<Value> | undefined {
  if (!bound || bound.kind === 'none') return undefined
  if (bound.kind === 'expr')
    return { value: { kind: 'code', ...codeTextOf(context, bound.code) }, known: undefined, excluded }
  const known = read(bound.value)
  if (known !== undefined) return { value: plan(known), known, excluded }
  const value = JSON.stringify(bound.value)
  context.report(diagnostic('plan/bound-not-of-type', bound.range ?? spec.range, { value, type }))
  return undefined
}

function tighter<Value extends number | bigint>(
  inclusive: Limit<Value> | undefined,
  exclusive: Limit<Value> | undefined,
  isTighter: (a: Value, b: Value) => boolean,
): { readonly limit: Limit<Value> | undefined; readonly also?: Limit<Value> } {
  if (!inclusive || !exclusive) return { limit: inclusive ?? exclusive }
  if (inclusive.known === undefined || exclusive.known === undefined)
    return { limit: inclusive, also: exclusive }
  return { limit: isTighter(inclusive.known, exclusive.known) ? inclusive : exclusive }
}

function condition<Value>(
  operator: '<' | '>',
  { value, known }: Limit<Value>,
  { code = String }: LimitReader<Value>,
): CodeText {
  if (value.kind === 'data' && known !== undefined)
    return { text: `value ${operator} ${code(known)}`, uses: [] }
  const { text, uses } = value.kind === 'code' ? value : { text: String(value.value), uses: [] }
  return { text: `value ${operator} ${/^[\w$.]+$/.test(text) ? text : `(${text})`}`, uses }
}

/** The arbitrary under the bounds that its own could not say. */
export const under = (also: readonly CodeText[], plan: ArbitraryPlan): ArbitraryPlan =>
  also.reduce<ArbitraryPlan>(
    (arbitrary, each) => ({ kind: 'filtered', arbitrary, condition: each, from: [] }),
    plan,
  )

/** Reports bounds between which nothing lies, at the upper one that the spec states. */
export function reportNothingBetween({ context, spec }: Typed): void {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = spec.bounds
  const [low, high] = [minimum ?? exclusiveMinimum, maximum ?? exclusiveMaximum]
  const isHere = (bound: Bound | undefined) =>
    bound?.kind === 'data' && bound.range.start >= spec.range.start && bound.range.end <= spec.range.end
  const upper = high?.kind === 'data' && (isHere(high) || !isHere(low)) ? high : low
  const at = upper?.kind === 'data' ? upper.range : spec.range
  const lower = low ? `between ${shown(low)} and ` : 'up to '
  const reason = high ? `nothing lies ${lower}${shown(high)}` : `nothing lies above ${low ? shown(low) : ''}`
  context.report(diagnostic('plan/no-value', at, { reason }))
}

const shown = (bound: Bound) => (bound.kind === 'data' ? String(bound.value) : '…')
