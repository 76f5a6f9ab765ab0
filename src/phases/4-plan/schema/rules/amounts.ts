import type { Limit } from '../../../../ir/schema-model.ts'
import type { RuleHandler } from '../algebra.ts'
import type { Shape } from '../shape.ts'

/** Bounds of numbers, bigints and dates. */
export const limitRule: RuleHandler<'limit'> = {
  apply: (shape, { of, side, limit }) =>
    shape.type !== of ? [shape] : [side === 'least' ? above(shape, limit) : below(shape, limit)],
  deny: (shape, { of, side, limit }) => {
    if (shape.type !== of) return []
    const beyond = { value: limit.value, excluded: !limit.excluded }
    return [side === 'least' ? below(shape, beyond) : above(shape, beyond)]
  },
}

const above = (shape: Shape, limit: Limit): Shape => ({
  ...shape,
  low: shape.low && isTighter(shape.low, limit, 1) ? shape.low : limit,
})
const below = (shape: Shape, limit: Limit): Shape => ({
  ...shape,
  high: shape.high && isTighter(shape.high, limit, -1) ? shape.high : limit,
})

/** The first is at least as tight as the second. */
function isTighter(first: Limit, second: Limit, sign: 1 | -1): boolean {
  const difference = compare(first.value, second.value) * sign
  return difference > 0 || (difference === 0 && (first.excluded || !second.excluded))
}

/** Texts are bigints. */
export const compare = (a: number | string, b: number | string): number => {
  if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : a > b ? 1 : 0
  const [x, y] = [BigInt(a), BigInt(b)]
  return x < y ? -1 : x > y ? 1 : 0
}

export const stepRule: RuleHandler<'step'> = {
  apply: (shape, { step }) =>
    shape.type !== 'number' ? [shape] : [{ ...shape, steps: [...shape.steps, step] }],
  deny: (shape, { step }) =>
    shape.type !== 'number' ? [] : [{ ...shape, offSteps: [...shape.offSteps, step] }],
}

/** Lengths of strings and lists, numbers of properties and entries. */
export const sizeRule: RuleHandler<'size'> = {
  apply: (shape, { of, side, size }) => {
    if (shape.type !== of) return [shape]
    return side === 'least'
      ? sized(shape, Math.max(shape.least, size), shape.most)
      : sized(shape, shape.least, Math.min(shape.most, size))
  },
  deny: (shape, { of, side, size }) => {
    if (shape.type !== of) return []
    return side === 'least'
      ? sized(shape, shape.least, Math.min(shape.most, size - 1))
      : sized(shape, Math.max(shape.least, size + 1), shape.most)
  },
}

const sized = (shape: Shape, least: number, most: number): readonly Shape[] =>
  least > most ? [] : [{ ...shape, least, most }]

/** All numbers of this size are whole, and none of them is safe. */
export function isVast({ low, high }: Pick<Shape, 'low' | 'high'>): boolean {
  const beyond = (limit: Limit | undefined, sign: 1 | -1) => {
    const value = limit === undefined ? 0 : Number(limit.value) * sign
    return value > Number.MAX_SAFE_INTEGER || (value === Number.MAX_SAFE_INTEGER && limit?.excluded === true)
  }
  return beyond(low, 1) || beyond(high, -1)
}
