import { denied, type RuleHandler } from '../algebra.ts'
import type { Shape } from '../shape.ts'

const isOther = ({ type }: Shape) => type !== 'array'

export const itemsRule: RuleHandler<'items'> = {
  apply: (shape, rule, { kept }) =>
    isOther(shape) ? [shape] : [{ ...shape, lists: [...shape.lists, { rule, kept }] }],
  deny: (shape, { prefix, rest }) => {
    if (isOther(shape)) return []
    const nodes = rest ? [...prefix, rest] : prefix
    return nodes.flatMap((node, index) =>
      shape.most <= index
        ? []
        : [
            {
              ...shape,
              least: Math.max(shape.least, index + 1),
              cells: [...shape.cells, { index, term: denied(node) }],
            },
          ],
    )
  },
}

/** `contains` with its own bounds. */
export const containsRule: RuleHandler<'contains'> = {
  apply: (shape, { node, least, most }) => {
    if (isOther(shape)) return [shape]
    const wanted = { terms: [{ node, holds: true, kept: true }], least, most: most ?? Infinity }
    return least > shape.most || (most !== undefined && most < least)
      ? []
      : [{ ...shape, least: Math.max(shape.least, least), contains: [...shape.contains, wanted] }]
  },
  deny: (shape, { node, least, most }) => {
    if (isOther(shape)) return []
    const terms = [{ node, holds: true, kept: true }]
    const few = least > 0 ? [{ terms, least: 0, most: least - 1 }] : []
    const many = most !== undefined && most < shape.most ? [{ terms, least: most + 1, most: Infinity }] : []
    return [...few, ...many].map((wanted) => ({
      ...shape,
      least: Math.max(shape.least, wanted.least),
      contains: [...shape.contains, wanted],
    }))
  },
}

/** The entries of a Map. */
export const entriesRule: RuleHandler<'entries'> = {
  apply: (shape, { key, value }, { kept }) =>
    shape.type !== 'map'
      ? [shape]
      : [
          {
            ...shape,
            keys: [...shape.keys, { node: key, holds: true, kept }],
            members: [...shape.members, { node: value, holds: true, kept }],
          },
        ],
  deny: () => [],
}

/** The elements of a Set. */
export const elementsRule: RuleHandler<'elements'> = {
  apply: (shape, { node }, { kept }) =>
    shape.type !== 'set' ? [shape] : [{ ...shape, members: [...shape.members, { node, holds: true, kept }] }],
  deny: () => [],
}
