import { leaves } from '../leaves.js'
import { named, within } from './part.js'

const kindOf = (value) =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : value instanceof Date ? 'Date' : typeof value

/** Keywords of a union speak of the members that they can stand on. */
export const union = (scope) => {
  const { random } = scope
  const [one] = [scope.partOf(within(scope))]
  const kinds = { number: 'number', string: 'string', bigint: 'bigint', Date: 'Date' }
  const other = random.pick(['null', 'undefined', 'boolean', 'null'])
  if (/undefined|null|boolean/.test(one.ts) || one.keys.where || one.keys.expr || one.keys.not) return one
  const isListed = ['enum', 'const', 'elementOf', 'anyOf', 'expr'].some((key) => key in one.keys)
  const fits = kinds[one.ts]
  if (!fits && !one.fields && !one.items) return one
  return {
    ts: `(${one.ts} | ${other})`,
    parts: [one],
    keys: one.keys,
    fault: (value, names) =>
      !isListed && (kindOf(value) === other || (other === 'undefined' && value === undefined))
        ? undefined
        : one.fault(value, names),
    draw: (chance) =>
      chance.chance(0.3) ? { null: null, undefined: undefined, boolean: true }[other] : one.draw(chance),
  }
}

/** Keywords of more than one member of a union at once. */
export const mixed = (scope) => {
  const { random } = scope
  const [number, text] = [leaves[0](scope), leaves[5](scope)]
  const keys = { ...number.keys, ...text.keys }
  if (random.chance(0.5) || 'hostile' in keys) return number
  return {
    ts: '(number | string)',
    parts: [number, text],
    keys,
    fault: (value, names) => (typeof value === 'number' ? number : text).fault(value, names),
    draw: (chance) => (chance.chance(0.5) ? number : text).draw(chance),
  }
}

export const branded = (scope) => {
  const part = scope.random.pick(leaves.slice(0, 8))(scope)
  return named(scope, { ...part, ts: `(${part.ts} & { readonly __brand: 'Own' })` }, 'Brand')
}
