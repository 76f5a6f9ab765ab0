import type { ValuePlan } from '../../../ir/leaf-plan.ts'
import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { Bound } from '../../../ir/arbitrary-spec.ts'
import { boundaryOf } from '../boundary-of.ts'
import { codeTextOf } from '../context.ts'
import type { Typed, TypeHandler } from './handler.ts'
import { limitsOf, reportNothingBetween, under, type Limit } from './limits.ts'

/** Integers of any size between bounds. */
export const planBigint: TypeHandler<'bigint'> = (_, typed) => {
  const { context, spec } = typed
  const limits = limitsOf(whole(typed), { type: 'bigint', read: bigintOf, plan: literal })
  const step = spec.bounds.multipleOf && stepOf(spec.bounds.multipleOf, typed)
  const [low, high] = [inclusive(limits.low, 1n), inclusive(limits.high, -1n)]
  if (isEmpty(low.known, high.known, step?.known)) reportNothingBetween(typed)
  const boundary = spec.bounds.boundary
  return under(limits.also, {
    kind: 'bigint',
    min: low.value,
    max: high.value,
    multipleOf: step?.value,
    boundary: boundaryOf(
      spec,
      boundary?.kind === 'expr'
        ? { kind: 'code', ...codeTextOf(context, boundary.code) }
        : boundary?.kind === 'data'
          ? listOf(boundary, typed)
          : undefined,
    ),
  })
}

const literal = (value: bigint): ValuePlan => ({ kind: 'code', text: `${value}n`, uses: [] })

/** Whole numbers, as digits in quotes where YAML's numbers would round them. */
function bigintOf(data: unknown): bigint | undefined {
  if (typeof data === 'number') return Number.isSafeInteger(data) ? BigInt(data) : undefined
  return typeof data === 'string' && /^-?\d+$/.test(data) ? BigInt(data) : undefined
}

/** A bound between two whole numbers means the next one inside. */
function whole(typed: Typed): Typed {
  const rounded = Object.entries(typed.spec.bounds).map(([keyword, bound]) => {
    if (bound.kind !== 'data' || typeof bound.value !== 'number' || Number.isInteger(bound.value))
      return [keyword, bound] as const
    const isLow = keyword === 'minimum' || keyword === 'exclusiveMaximum'
    return [keyword, { ...bound, value: isLow ? Math.ceil(bound.value) : Math.floor(bound.value) }] as const
  })
  return { ...typed, spec: { ...typed.spec, bounds: Object.fromEntries(rounded) } }
}

function inclusive(limit: Limit<bigint> | undefined, shift: bigint) {
  if (!limit) return { value: undefined, known: undefined }
  const { value, known, excluded } = limit
  if (!excluded) return { value, known }
  if (known !== undefined) return { value: literal(known + shift), known: known + shift }
  const text = value.kind === 'code' ? value.text : ''
  const uses = value.kind === 'code' ? value.uses : []
  return { value: { kind: 'code', text: `(${text}) ${shift > 0n ? '+ 1n' : '- 1n'}`, uses } as const, known }
}

function stepOf(bound: Bound, typed: Typed) {
  if (bound.kind === 'expr')
    return { value: { kind: 'code', ...codeTextOf(typed.context, bound.code) } as const, known: undefined }
  const known = bound.kind === 'data' ? bigintOf(bound.value) : undefined
  if (known === undefined) return reportType(bound, typed)
  return { value: literal(known), known }
}

function reportType(bound: Bound, { context, spec }: Typed): undefined {
  const [value, range] = bound.kind === 'data' ? [bound.value, bound.range] : [null, spec.range]
  context.report(
    diagnostic('plan/bound-not-of-type', range, { value: JSON.stringify(value), type: 'bigint' }),
  )
  return undefined
}

function listOf(bound: Extract<Bound, { kind: 'data' }>, typed: Typed): ValuePlan | undefined {
  const values = (bound.value as readonly unknown[]).map(bigintOf)
  if (values.includes(undefined)) return reportType(bound, typed)
  return { kind: 'code', text: `[${values.map((value) => `${value}n`).join(', ')}]`, uses: [] }
}

function isEmpty(low: bigint | undefined, high: bigint | undefined, step = 1n): boolean {
  if (low === undefined || high === undefined) return false
  const first = low > 0n ? (low + step - 1n) / step : low / step
  const last = high < 0n ? (high - step + 1n) / step : high / step
  return first > last
}
