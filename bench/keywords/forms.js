// What is said of more than one arbitrary: a factory that another refines, parameters, values that are spoilt.
import { leaves, plain } from './leaves.js'
import { count } from './leaves/numbers.js'
import { ruled, shown } from './ruled.js'
import { list } from './compounds/lists.js'
import { object } from './compounds/records.js'
import { entriesOf } from './flow.js'

const hasKeys = ({ keys }) => Object.keys(keys).length > 0
const line = (name, keys) => `  ${name}: { ${entriesOf(keys)} }`

const dataOf = (_, value) => (typeof value === 'bigint' ? String(value) : value)

const sideOf = (keyword) => keyword.toLowerCase().replace('exclusive', '')

/** Of the rules of one arbitrary those that the keywords of another leave in force. */
const leftOf = (rules, over) => {
  const gone = new Set(Object.keys(over).map(sideOf))
  return rules.filter(({ keys }) => {
    const own = Object.keys(keys)
    return own.length > 0 && !own.some((key) => gone.has(sideOf(key)))
  })
}

/** Later keywords replace earlier ones, and the others stay in force. */
const refined = (scope) => {
  const kind = scope.random.pick(Object.keys(plain))
  const [first, second] = [plain[kind](scope), plain[kind](scope)]
  // What is computed is not known to contradict what the other says.
  if (JSON.stringify([first.keys, second.keys], dataOf).includes('expr')) return first
  const base = `base${scope.name}`
  const over = Object.fromEntries(Object.entries(second.keys).filter(([key]) => key !== 'type'))
  const left = leftOf(first.rules, over)
  const whole = kind === 'integer' ? { keys: {}, holds: Number.isInteger } : undefined
  const { fault } = ruled([...left, ...leftOf(second.rules, {}), whole])
  return {
    ts: first.ts,
    keys: { factory: base, ...over },
    beside: [line(base, { type: first.ts, ...first.keys })],
    fault,
    draw: (chance) => (chance.chance(0.5) ? first : second).draw(chance),
    isLoose: true,
  }
}

/** A field of an object is refined in a factory that is refined. */
const refinedField = (scope) => {
  const base = `base${scope.name}`
  const first = object(scope)
  const name = 'extra'
  const [one, other] = [plain.number(scope), plain.number(scope)]
  if (JSON.stringify([one.keys, other.keys]).includes('expr')) return first
  const extra = ruled([...leftOf(one.rules, other.keys), ...leftOf(other.rules, {})])
  const { fields, properties, ...rest } = first.keys
  const told = { ...(fields ?? properties), ...(hasKeys(one) && { [name]: one.keys }) }
  const keys = { type: `${first.ts} & { ${name}: number }`, ...rest, fields: told }
  return {
    ts: `${first.ts} & { ${name}: number }`,
    keys: { factory: base, fields: { [name]: { ...other.keys } } },
    beside: [line(base, keys)],
    fault: (value, names) => first.fault(value, names) ?? extra.fault(value[name], names),
    draw: (chance) => ({ ...first.draw(chance), [name]: chance.pick([one, other]).draw(chance) }),
    isLoose: true,
  }
}

/** Parameters that bounds are told by. */
const withParameters = (scope) => {
  const base = `base${scope.name}`
  const names = ['most', 'least']
  const inner = scope.partOf({ ...scope, depth: 1, names: names.map((name) => ({ name, kind: 'count' })) })
  const given = { most: scope.random.below(4), least: scope.random.below(4) }
  const { type, ...keys } = inner.keys
  if (type && inner.ts !== 'number') return inner
  return {
    ts: inner.ts,
    keys: { factory: base, with: { most: String(given.most), least: `1 + ${given.least - 1}` } },
    beside: [line(base, { params: { most: 'number', least: 'number' }, type: type ?? inner.ts, ...keys })],
    fault: (value, others) => inner.fault(value, { ...others, ...given }),
    draw: inner.draw,
    parts: inner.parts,
  }
}

/** One field has what is put there, and the others stay valid. */
const spoilt = (scope) => {
  const part = scope.random.pick(leaves.slice(0, 8))(scope)
  const amount = count()
  return {
    ts: `{ amount: number; other: ${part.ts} }`,
    keys: {
      fields: { amount: amount.keys, ...(hasKeys(part) && { other: part.keys }) },
      spoil: { amount: { const: -7 } },
    },
    fault: (value, names) =>
      value.amount === -7 ? (hasKeys(part) ? part.fault(value.other, names) : undefined) : 'not spoilt',
    draw: (chance) => ({ amount: -7, other: part.draw(chance) }),
    parts: [part],
  }
}

const duplicated = (scope) => {
  const items = scope.random.pick(leaves.slice(0, 7))(scope)
  const least = scope.random.below(3)
  return {
    ts: `{ id: string; own: ${items.ts} }[]`,
    keys: {
      ...(hasKeys(items) && { items: { fields: { own: items.keys } } }),
      uniqueBy: 'id',
      minItems: least,
      duplicate: 'id',
    },
    fault: (all, names) => {
      const ids = new Set(all.map(({ id }) => id))
      if (ids.size !== all.length - 1) return `not one id twice in ${shown(all)}`
      const wrong = hasKeys(items) && all.find(({ own }) => items.fault(own, names))
      return wrong ? `wrong own in ${shown(wrong)}` : undefined
    },
    draw: (chance) => [
      { id: '', own: items.draw(chance) },
      { id: '', own: items.draw(chance) },
    ],
    parts: [items],
  }
}

/** An item of which nothing is said beside what the list must contain, in a list that leaves some out. */
const without = (scope) => {
  const part = list({ ...scope, depth: 1 })
  const most = scope.random.below(3)
  return {
    ...part,
    keys: { ...part.keys, not: { minItems: most + 6 } },
    fault: (value, names) =>
      part.fault(value, names) ?? ([...value].length >= most + 6 ? 'too long' : undefined),
    isLoose: true,
  }
}

export const forms = [
  refined,
  refined,
  refinedField,
  withParameters,
  withParameters,
  spoilt,
  duplicated,
  without,
]
