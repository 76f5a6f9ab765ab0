import { isDeepStrictEqual } from 'node:util'
import { leaves } from '../leaves.js'
import { shown } from '../ruled.js'
import { itemFault } from './list-rules.js'
import { hasKeys, within } from './part.js'

/** A tree, of which the top is refined. */
export const tree = (scope) => {
  const inner = scope.partOf({ ...within(scope), depth: 0 })
  const name = `Tree${scope.declared.length + 1}`
  scope.declared.push(
    `export interface ${name} { readonly value: ${inner.ts}; readonly children: readonly ${name}[] }\n`,
  )
  const most = scope.random.below(4)
  const isTold = hasKeys(inner)
  return {
    ts: name,
    parts: isTold ? [inner] : [],
    keys: { fields: { ...(isTold && { value: inner.keys }), children: { maxItems: most } } },
    fault: (value, names) =>
      (isTold ? inner.fault(value.value, names) : undefined) ??
      (value.children.length > most ? `.children: ${value.children.length} > ${most}` : undefined),
    draw: (chance) => ({ value: inner.draw(chance), children: [] }),
  }
}

/** Fields that are the same for a whole tree. */
export const bound = (scope) => {
  const shared = leaves[scope.random.below(4)](scope)
  const other = scope.partOf(within(scope))
  return {
    parts: [shared, other],
    ts: `{ left: ${shared.ts}; right: { again: ${shared.ts}; other: ${other.ts} }[] }`,
    keys: {
      bind: {
        shared:
          hasKeys(shared) && shared.keys.type !== 'integer'
            ? { type: shared.ts, ...shared.keys }
            : { ...shared.keys, type: shared.keys.type ?? shared.ts },
      },
      fields: {
        left: { expr: 'shared' },
        right: {
          items: { fields: { again: { expr: 'shared' }, ...(hasKeys(other) && { other: other.keys }) } },
          minItems: 1,
        },
      },
    },
    fault: (value, names) => {
      if (value.right.length === 0) return 'right is empty'
      if (value.right.some(({ again }) => !Object.is(again, value.left))) return 'again is another'
      const fault = shared.fault(value.left, names)
      if (fault) return `.left: ${fault}`
      for (const one of value.right) {
        const broken = hasKeys(other) ? other.fault(one.other, names) : undefined
        if (broken) return `.other: ${broken}`
      }
      return undefined
    },
    draw: (chance) => {
      const left = shared.draw(chance)
      return { left, right: [{ again: left, other: other.draw(chance) }] }
    },
  }
}

/** A list, and what is drawn of it. */
export const drawnFrom = (scope) => {
  const items = scope.random.pick(leaves.slice(2, 7))(scope)
  const way = scope.random.pick(['elementOf', 'subsetOf', 'shuffleOf'])
  const isOne = way === 'elementOf'
  return {
    parts: [items],
    ts: `{ all: readonly (${items.ts})[]; some: ${isOne ? items.ts : `readonly (${items.ts})[]`} }`,
    keys: {
      fields: { all: { ...(hasKeys(items) && { items: items.keys }), minItems: 1 }, some: { [way]: 'all' } },
    },
    fault: ({ all, some }, names) => {
      const fault = itemFault(items, hasKeys(items), all, names)
      if (fault) return `.all${fault}`
      if (all.length === 0) return 'all is empty'
      const list = isOne ? [some] : some
      if (way === 'shuffleOf' && some.length !== all.length) return 'shuffled to another length'
      return list.every((one) => all.some((other) => Object.is(one, other) || isDeepStrictEqual(one, other)))
        ? undefined
        : `${shown(some)} is not of ${shown(all)}`
    },
    draw: (chance) => {
      const all = [items.draw(chance)]
      return { all, some: isOne ? all[0] : all }
    },
  }
}
