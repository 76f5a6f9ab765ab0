// What keywords take: data, expressions, and the bounds of a range.

export const small = [-3, -1, 0, 1, 2, 3, 5, 7, 10, 100]

const sides = [
  ['minimum', (value, bound) => value >= bound],
  ['exclusiveMinimum', (value, bound) => value > bound],
  ['maximum', (value, bound) => value <= bound],
  ['exclusiveMaximum', (value, bound) => value < bound],
]

/** An amount that a keyword takes: data, or an expression with the same value, or one over an earlier name. */
export function amountOf({ random, names }, data, { whole = false } = {}) {
  const known = names.filter(({ kind }) => kind === 'count')
  if (known.length > 0 && random.chance(0.3)) {
    const { name } = random.pick(known)
    const add = random.below(3)
    return {
      yaml: { expr: add ? `${name} + ${add}` : name },
      of: (scope) => scope[name] + add,
      isKnown: false,
      most: 3 + add,
    }
  }
  if (random.chance(0.12))
    return { yaml: { expr: whole ? `${data} + 0` : `(${data})` }, of: () => data, isKnown: false, most: data }
  return { yaml: data, of: () => data, isKnown: true, most: data }
}

/** At most one lower and one upper bound; of computed ones only one, so that they cannot cross. */
export function rangeRules(scope, { data, yaml = (value) => value, read = (value) => value, expr }) {
  const { random } = scope
  const rules = []
  const lower = random.chance(0.6) ? random.pick(sides.slice(0, 2)) : undefined
  const upper = random.chance(0.6) ? random.pick(sides.slice(2)) : undefined
  const [low, high] = [data(), data()]
  // Now and then they cross: there is no value then.
  const ordered = random.chance(0.93) && low > high ? [high, low] : [low, high]
  const isComputed = expr && random.chance(0.25) && !(lower && upper)
  const rule = ([keyword, holds], bound) => {
    if (isComputed) {
      const amount = expr(bound)
      return {
        keys: { [keyword]: amount.yaml },
        holds: (value, names) => isNone(value) || holds(read(value), read(amount.of(names))),
      }
    }
    return {
      keys: { [keyword]: yaml(bound) },
      holds: (value) => isNone(value) || holds(read(value), read(bound)),
    }
  }
  if (lower) rules.push(rule(lower, ordered[0]))
  if (upper) rules.push(rule(upper, ordered[1]))
  return { rules, bounds: ordered }
}

/** `finite: false` adds it, whatever the bounds are. */
const isNone = (value) => Number.isNaN(value)

export function lengthRules({ random, names }, most = 12, { isComputed = true } = {}) {
  const scope = { random: isComputed ? random : { ...random, chance: () => false }, names }
  const low = random.chance(0.4) ? amountOf(scope, random.below(5), { whole: true }) : undefined
  const high =
    random.chance(0.4) && low?.isKnown !== false
      ? amountOf(scope, random.below(most), { whole: true })
      : undefined
  const isSafe = !low || !high || high.isKnown
  return [
    low && { keys: { minLength: low.yaml }, holds: (value, names) => value.length >= low.of(names) },
    high &&
      isSafe && { keys: { maxLength: high.yaml }, holds: (value, names) => value.length <= high.of(names) },
  ]
}
