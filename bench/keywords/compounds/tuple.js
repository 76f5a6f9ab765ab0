import { shown } from '../ruled.js'
import { hasKeys, within } from './part.js'

export const tuple = (scope) => {
  const { random } = scope
  const parts = Array.from({ length: 1 + random.below(3) }, () => scope.partOf(within(scope)))
  const ending = random.pick(['none', 'none', 'optional', 'rest'])
  const last = parts.length - 1
  const isOpen = ending === 'rest'
  const text = ({ ts }, index) =>
    index < last || ending === 'none' ? ts : ending === 'rest' ? `...(${ts})[]` : `(${ts})?`
  const told = parts.map((part, index) => hasKeys(part) && random.chance(0.6) && !(isOpen && index === last))
  const isList = told.some(Boolean) && told[0] && random.chance(0.4)
  const until = told.indexOf(false) < 0 ? told.length : told.indexOf(false)
  const isTold = (index) => told[index] && (!isList || index < until)
  const some = parts.map((part, index) => [index, part]).filter(([index]) => isTold(index))
  const keys =
    some.length === 0
      ? {}
      : isList
        ? { prefixItems: some.map(([, part]) => part.keys) }
        : { fields: Object.fromEntries(some.map(([index, part]) => [index, part.keys])) }
  const least = ending !== 'none' && random.chance(0.3) ? last + random.below(isOpen ? 3 : 2) : undefined
  return {
    ts: `[${parts.map(text).join(', ')}]`,
    parts: some.map(([, part]) => part),
    keys: { ...keys, ...(least !== undefined && { minItems: least }) },
    fault: (value, names) => {
      if (least !== undefined && value.length < least) return `minItems ${least} of ${shown(value)}`
      for (const [index, part] of some) {
        if (index >= value.length) continue
        const fault = part.fault(value[index], names)
        if (fault) return `[${index}]: ${fault}`
      }
      return undefined
    },
    draw: (chance) => {
      const size =
        ending === 'none'
          ? parts.length
          : ending === 'optional'
            ? last + chance.below(2)
            : last + chance.below(4)
      return Array.from({ length: size }, (_, index) => parts[Math.min(index, last)].draw(chance))
    },
  }
}
