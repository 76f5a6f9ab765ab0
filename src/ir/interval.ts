import type { ArbitrarySpec, Bound } from './arbitrary-spec.ts'
import { openedBy, type FactoriesByName } from './opened-by.ts'

/** All the numbers that a value may be; an open end is not one of them. */
export interface Interval {
  readonly low: number
  readonly high: number
  readonly lowOpen: boolean
  readonly highOpen: boolean
}

export const interval = (low: number, high: number): Interval => ({
  low,
  high,
  lowOpen: false,
  highOpen: false,
})

export const anyNumber: Interval = interval(-Infinity, Infinity)

/** The interval that holds two of them. */
export const hull = (one: Interval, other: Interval): Interval => ({
  low: Math.min(one.low, other.low),
  high: Math.max(one.high, other.high),
  lowOpen: (one.lowOpen || other.low < one.low) && (other.lowOpen || one.low < other.low),
  highOpen: (one.highOpen || other.high > one.high) && (other.highOpen || one.high > other.high),
})

/** The numbers that an arbitrary draws, as far as data tell; undefined when it may draw anything else. */
export function intervalOf(
  written: ArbitrarySpec,
  factories: FactoriesByName,
  /** A factory may be a branch of itself, which is told elsewhere. */
  depth = 4,
): Interval | undefined {
  if (depth === 0) return undefined
  const arbitrary = openedBy(factories, written)
  const { source, bounds, finite, optional } = arbitrary
  if (optional === true || finite === false || arbitrary.invalid || arbitrary.spoil.length > 0)
    return undefined
  if (source.kind === 'const') return ofValues(source.value, (value) => [value])
  if (source.kind === 'enum') return ofValues(source.values, (value) => (Array.isArray(value) ? value : []))
  if (source.kind === 'anyOf') {
    const parts = source.branches.map((branch) => intervalOf(branch, factories, depth - 1))
    const known = parts.filter((part) => part !== undefined)
    return known.length < parts.length || known.length === 0 ? undefined : known.reduce(hull)
  }
  if (source.kind !== 'type' && source.kind !== 'integer' && source.kind !== 'context') return undefined
  return between(bounds, source.kind === 'integer' || arbitrary.integers === true)
}

/** How many characters or items there are, as far as data tell. */
export function sizeOf(written: ArbitrarySpec, factories: FactoriesByName): Interval | undefined {
  const { source, bounds, optional, ...arbitrary } = openedBy(factories, written)
  if (optional === true || arbitrary.invalid || arbitrary.spoil.length > 0) return undefined
  if (source.kind !== 'type' && source.kind !== 'context') return undefined
  const least = Math.max(numberIn(bounds.minLength, 0), numberIn(bounds.minItems, 0))
  return interval(least, Math.min(numberIn(bounds.maxLength, Infinity), numberIn(bounds.maxItems, Infinity)))
}

function between(bounds: ArbitrarySpec['bounds'], integers: boolean): Interval | undefined {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = bounds
  const all = [minimum, maximum, exclusiveMinimum, exclusiveMaximum]
  if (all.some((bound) => bound?.kind === 'data' && typeof bound.value !== 'number')) return undefined
  const [above, below] = [numberIn(exclusiveMinimum, -Infinity), numberIn(exclusiveMaximum, Infinity)]
  const [least, most] = [numberIn(minimum, -Infinity), numberIn(maximum, Infinity)]
  if (integers)
    return interval(
      Math.ceil(Math.max(least, nextAbove(above))),
      Math.floor(Math.min(most, -nextAbove(-below))),
    )
  return {
    low: Math.max(least, above),
    high: Math.min(most, below),
    lowOpen: above >= least && above > -Infinity,
    highOpen: below <= most && below < Infinity,
  }
}

const nextAbove = (value: number) => (Number.isInteger(value) ? value + 1 : value)

const numberIn = (bound: Bound | undefined, otherwise: number) =>
  bound?.kind === 'data' && typeof bound.value === 'number' ? bound.value : otherwise

function ofValues(bound: Bound, listed: (value: unknown) => readonly unknown[]): Interval | undefined {
  if (bound.kind !== 'data') return undefined
  const values = listed(bound.value)
  const numbers = values.filter((value) => typeof value === 'number')
  if (numbers.length < values.length || numbers.length === 0) return undefined
  return interval(Math.min(...numbers), Math.max(...numbers))
}
