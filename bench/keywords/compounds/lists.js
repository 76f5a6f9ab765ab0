import { ruled } from '../ruled.js'
import { itemFault, listRules } from './list-rules.js'
import { within } from './part.js'

const lists = [
  (ts) => `${ts}[]`,
  (ts) => `readonly ${ts}[]`,
  (ts) => `Set<${ts}>`,
  (ts) => `ReadonlySet<${ts}>`,
  (ts) => `Iterable<${ts}>`,
  (ts) => `Array<${ts}>`,
]

export const list = (scope) => {
  const { random } = scope
  const items = scope.partOf(within(scope))
  const make = lists[random.chance(0.7) ? random.below(2) : random.below(lists.length)]
  const ts = make(/^[\w<>[\]'"]+$/.test(items.ts) ? items.ts : `(${items.ts})`)
  const isSet = ts.includes('Set')
  const { rules, isMade, sizes } = listRules(scope, items)
  const own = ruled(rules.filter((rule) => !(isSet && rule && 'uniqueItems' in rule.keys)))
  return {
    ts: `(${ts})`,
    keys: own.keys,
    items,
    parts: isMade ? [items] : [],
    fault: (value, names) => {
      const all = [...value]
      return own.fault(all, names) ?? itemFault(items, isMade, all, names)
    },
    draw: (chance) => {
      const size = sizes[0] + chance.below(Math.max(1, sizes[1] - sizes[0] + 1))
      const all = Array.from({ length: size }, () => items.draw(chance))
      return isSet ? new Set(all) : all
    },
  }
}

export const sized = (scope) => {
  const { random } = scope
  const [ts, sizeOf] = random.pick([
    ['Map<string, number>', ({ size }) => size],
    ["Map<'a' | 'b', boolean>", ({ size }) => size],
    ['Uint8Array', ({ length }) => length],
  ])
  const least = random.chance(0.6) ? random.below(3) : undefined
  const most = random.chance(0.6) ? random.below(5) : undefined
  return {
    ts,
    ...ruled([
      least !== undefined && { keys: { minItems: least }, holds: (value) => sizeOf(value) >= least },
      most !== undefined && { keys: { maxItems: most }, holds: (value) => sizeOf(value) <= most },
    ]),
    draw: (chance) => {
      const size = chance.below(5)
      if (ts === 'Uint8Array') return new Uint8Array(size)
      const keys = ts.includes("'a'") ? ['a', 'b'] : ['a', 'b', 'c', 'd']
      return new Map(keys.slice(0, size).map((key) => [key, ts.includes('boolean') ? true : 1]))
    },
  }
}
