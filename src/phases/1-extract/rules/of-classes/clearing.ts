import { drawParameters } from '../drawing/draw.ts'
import { block, givenLines, namesOf } from '../lines.ts'
import type { ClassRule } from '../rule.ts'
import { kebab } from '../words.ts'
import { setUp } from './collections.ts'
import { instanceOf, methodOf, sizeOf } from './instance.ts'
import { instanceName } from './keyed-collection.ts'

export const clearing: ClassRule = {
  basis: 'name',
  recognises: 'a class with `clear` and `size` (or `length`), and a method that puts something in',
  writes: 'cleared, it has the size 0',
  propose: (of, surface) => {
    const clear = methodOf(of, ['clear'], 0)
    const put = methodOf(of, ['push', 'add', 'insert', 'enqueue'], 1) ?? methodOf(of, ['set', 'put'], 2)
    const made = instanceOf(of, surface)
    const name = instanceName(of)
    const size = sizeOf(of, name)
    const drawn = put && drawParameters(put.parameters, surface)
    if (!clear || !put || !made || size === undefined || !drawn || drawn.length === 0) return []
    const all = [...made.drawn, ...drawn]
    if (new Set(namesOf(all)).size < all.length || put.doc.throws.length > 0) return []
    return [
      {
        id: `${kebab(of.name)}-is-empty-when-cleared`,
        rule: `${of.name} is empty after clear.`,
        drawn: all,
        lines: [
          ...givenLines(all),
          ...setUp(made, name),
          ...block('when', `${name}.${put.name}(${namesOf(drawn).join(', ')})`, `${name}.clear()`),
          ...block('then', `${size} === 0`),
        ],
      },
    ]
  },
}
