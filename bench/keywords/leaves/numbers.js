import { ruled } from '../ruled.js'
import { amountOf, rangeRules, small } from './amounts.js'

function isMultiple(value, of) {
  if (Number.isInteger(of)) return value % of === 0
  return Math.abs(Math.round(value / of) * of - value) <= Math.abs(value) * 4 * Number.EPSILON
}

export const number = (scope) => {
  const { random } = scope
  const data = () => random.pick([...small, 0.5, 2.5, -0.25, 1e6, -1e9, 9007199254740991, 1e300])
  const { rules, bounds } = rangeRules(scope, {
    data,
    expr: (bound) => amountOf(scope, bound),
  })
  const step = random.chance(0.3) ? random.pick([1, 2, 3, 0.5, 0.01, 0.1, 10, 7, 1e-3]) : undefined
  if (step) rules.push({ keys: { multipleOf: step }, holds: (value) => isMultiple(value, step) })
  if (random.chance(0.12)) rules.push({ keys: { boundary: [data(), data()] } })
  const isFinite = !(step === undefined && random.chance(0.1))
  if (!isFinite) rules.push({ keys: { finite: false }, holds: () => true })
  else rules.push({ keys: {}, holds: (value) => Number.isFinite(value) })
  return {
    ts: 'number',
    ...ruled(rules),
    draw: (chance) =>
      chance.pick([
        ...small,
        ...bounds,
        bounds[0] + 1,
        bounds[1] - 1,
        (bounds[0] + bounds[1]) / 2,
        0.5,
        step ? step * chance.below(20) : 1,
      ]),
    fallback: bounds,
  }
}

/** A small whole number, which later names may be told by. */
export const count = () => ({
  ts: 'number',
  ...ruled([
    {
      keys: { type: 'integer', minimum: 0, maximum: 3 },
      holds: (value) => Number.isInteger(value) && value >= 0 && value <= 3,
    },
  ]),
  draw: (chance) => chance.below(4),
  kind: 'count',
})

export const integer = (scope) => {
  const { random } = scope
  const data = () => random.pick([...small, 1000, -1e6, 9007199254740991])
  const { rules, bounds } = rangeRules(scope, { data, expr: (bound) => amountOf(scope, bound) })
  const step = random.chance(0.25) ? random.pick([1, 2, 3, 7, 10, 0.5]) : undefined
  if (step) rules.push({ keys: { multipleOf: step }, holds: (value) => isMultiple(value, step) })
  rules.push({ keys: { type: 'integer' }, holds: Number.isSafeInteger })
  return {
    ts: 'number',
    ...ruled(rules),
    draw: (chance) => chance.pick([...small, ...bounds, bounds[0] + 1, bounds[1] - 1, chance.below(40) - 20]),
  }
}

export const bigint = (scope) => {
  const { random } = scope
  const data = () => random.pick([-5n, 0n, 1n, 2n, 9n, 10n, 100n, 18446744073709551615n])
  const { rules, bounds } = rangeRules(scope, {
    data,
    yaml: (value) => (value > 2n ** 53n || random.chance(0.3) ? String(value) : Number(value)),
    expr: (bound) => ({ yaml: { expr: `${bound}n` }, of: () => bound }),
  })
  const step = random.chance(0.25) ? random.pick([2n, 3n, 10n]) : undefined
  if (step) rules.push({ keys: { multipleOf: Number(step) }, holds: (value) => value % step === 0n })
  return {
    ts: 'bigint',
    ...ruled(rules),
    draw: (chance) => chance.pick([...bounds, bounds[0] + 1n, bounds[1] - 1n, BigInt(chance.below(40) - 20)]),
  }
}
