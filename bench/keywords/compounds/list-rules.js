import { isDeepStrictEqual } from 'node:util'
import { amountOf } from '../leaves/amounts.js'
import { ruled } from '../ruled.js'
import { hasKeys } from './part.js'

const distinct = (values) =>
  values.every((one, at) => values.slice(at + 1).every((other) => !isDeepStrictEqual(one, other)))

const at = (value, path) => path.reduce((inner, key) => inner?.[key], value)

/** Paths of fields that an item has for sure. */
const pathsOf = ({ fields }) =>
  (fields ?? []).filter(({ isOptional }) => !isOptional).map(({ name }) => [name])

export function listRules(scope, items, { sizes = true } = {}) {
  const { random } = scope
  const isMade = random.chance(0.6) && hasKeys(items)
  const least = sizes && random.chance(0.35) ? amountOf(scope, random.below(4), { whole: true }) : undefined
  const isFree = least?.isKnown !== false
  const most = sizes && isFree && random.chance(0.35) ? random.below(5) : undefined
  const paths = pathsOf(items)
  const unique = random.chance(0.2)
  const by = !unique && paths.length > 0 && random.chance(0.4) ? random.pick(paths) : undefined
  const contains = random.chance(0.12) ? containedOf(scope, items) : undefined
  const rules = [
    isMade && { keys: { items: items.keys } },
    least && { keys: { minItems: least.yaml }, holds: (all, names) => all.length >= least.of(names) },
    most !== undefined && { keys: { maxItems: most }, holds: (all) => all.length <= most },
    unique && { keys: { uniqueItems: random.chance(0.85) ? true : { expr: 'true' } }, holds: distinct },
    by && { keys: { uniqueBy: by.join('.') }, holds: (all) => distinct(all.map((one) => at(one, by))) },
    contains && {
      keys: { contains: contains.keys },
      holds: (all, names) => all.some((one) => contains.fault(one, names) === undefined),
    },
  ]
  return { rules, isMade, sizes: [least?.isKnown === false ? 3 : (least?.yaml ?? 0), most ?? 4] }
}

/** An element of the same type with keywords of its own. */
function containedOf(scope, items) {
  const ts = items.ts
  const { random } = scope
  if (ts === 'number')
    return ruled([{ keys: { minimum: 1, maximum: 5 }, holds: (value) => value >= 1 && value <= 5 }])
  if (ts === 'string')
    return random.pick([
      ruled([{ keys: { minLength: 2 }, holds: (value) => value.length >= 2 }]),
      ...(items.keys.pattern?.expr
        ? []
        : [ruled([{ keys: { const: 'abc' }, holds: (value) => value === 'abc' }])]),
    ])
  const field = items.fields?.find((one) => !one.isOptional && one.part.ts === 'number')
  return field
    ? ruled([
        {
          keys: { fields: { [field.name]: { minimum: 1 } } },
          holds: (value) => value[field.name] >= 1,
        },
      ])
    : undefined
}

export function itemFault(items, isMade, values, names) {
  if (!isMade) return undefined
  for (const [index, value] of values.entries()) {
    const fault = items.fault(value, names)
    if (fault) return `[${index}]: ${fault}`
  }
  return undefined
}
