import type { SurfaceFunction } from '../../../../ir/surface.ts'
import { drawFor } from '../drawing/draw-function.ts'
import { block, callOf, givenLines, namesOf } from '../lines.ts'
import type { FunctionRule } from '../rule.ts'
import { isSameShape } from '../same-shape.ts'
import { kebab, wordsOf } from '../words.ts'

interface Relation {
  readonly words: RegExp
  readonly id: string
  readonly rule: (call: string) => string
  /** Assertions about `result`, of a list that is given. */
  readonly then: (list: string, f: SurfaceFunction) => readonly string[]
}

const isIn = (list: string) => `for (const item of result) ${list}.some((other) => equals(other, item))`

/** What functions of a list that give a list of the same type do, by their names. */
const relations: readonly Relation[] = [
  {
    words: /^(?:sort|sorted|order|arrange|rank)$/,
    id: 'keeps-every-item',
    rule: (call) => `${call} puts the same items into another order.`,
    then: (list) => [`permuted(result, old(${list}))`],
  },
  {
    words: /^(?:shuffle|shuffled|permute|scramble|reverse|reversed|rotate)$/,
    id: 'keeps-every-item',
    rule: (call) => `${call} puts the same items into another order.`,
    then: (list) => [`permuted(result, old(${list}))`],
  },
  {
    words: /^(?:dedupe|dedup|deduplicate|unique|uniq|distinct)$/,
    id: 'keeps-one-of-each',
    rule: (call) => `${call} keeps one of each item and makes up none.`,
    then: (list, { parameters: [first] }) =>
      first?.shape.element?.kind === 'object'
        ? [isIn(list)]
        : ['isUnique(result)', isIn(list), `for (const item of ${list}) result.includes(item)`],
  },
  {
    words:
      /^(?:filter|compact|reject|take|drop|head|tail|initial|rest|slice|sample|pick|select|without|exclude|remove|prune|skip|truncate|limit|paginate)$/,
    id: 'makes-nothing-up',
    rule: (call) => `${call} gives only items that it was given.`,
    then: (list) => [`result.length <= ${list}.length`, isIn(list)],
  },
]

export const collections: FunctionRule = {
  basis: 'name',
  recognises:
    'a function of a list that gives such a list, by its name: `sort`, `shuffle`, `reverse`; `unique`; `filter`, `take`, `without`',
  writes: 'the same items in another order; one of each; nothing that was not there',
  propose: (f, surface) => {
    const [list] = f.parameters
    const relation = relations.find(({ words }) => words.test(wordsOf(f.name)[0] ?? ''))
    if (!relation || !list || list.shape.kind !== 'list' || list.optional || list.rest || f.async) return []
    if (!isSameShape(list.shape, f.result) || f.result.nullable) return []
    const values = drawFor(f, surface)
    const [given] = values?.drawn ?? []
    if (!given || !values?.isTaken) return []
    return [
      {
        id: `${kebab(f.call)}-${relation.id}`,
        rule: relation.rule(f.call),
        drawn: values.drawn,
        lines: [
          ...givenLines(values.drawn),
          ...block('when', `const result = ${callOf(f, namesOf(values.drawn))}`),
          ...block('then', ...relation.then(given.name, f)),
        ],
      },
    ]
  },
}
