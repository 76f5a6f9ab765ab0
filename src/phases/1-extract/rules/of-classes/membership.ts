import { drawParameters } from '../drawing/draw.ts'
import { block, givenLines, namesOf } from '../lines.ts'
import type { ClassRule, Proposal } from '../rule.ts'
import { isSameShape } from '../same-shape.ts'
import { kebab } from '../words.ts'
import { setUp } from './collections.ts'
import { instanceOf, methodOf } from './instance.ts'
import { instanceName } from './keyed-collection.ts'

export const membership: ClassRule = {
  basis: 'name',
  recognises: 'a class with `add` (or `insert`) and `has` of one value; also with `delete` or `remove`',
  writes: 'what was added is there; what was removed is not',
  propose: (of, surface) => {
    const add = methodOf(of, ['add', 'insert'], 1)
    const has = methodOf(of, ['has', 'contains', 'includes', 'mightContain', 'search'], 1)
    const remove = methodOf(of, ['delete', 'remove', 'discard'], 1)
    const made = instanceOf(of, surface)
    const [item] = add?.parameters ?? []
    if (!add || !has || !made || !item || has.result.kind !== 'boolean' || add.doc.throws.length > 0)
      return []
    if (!has.parameters[0] || !isSameShape(has.parameters[0].shape, item.shape)) return []
    const drawn = drawParameters(add.parameters, surface)
    const [value] = drawn ?? []
    if (!drawn || !value) return []
    const all = [...made.drawn, ...drawn]
    if (new Set(namesOf(all)).size < all.length) return []
    const name = instanceName(of)
    const proposal = (id: string, rule: string, calls: readonly string[], then: string): Proposal => ({
      id: `${kebab(of.name)}-${id}`,
      rule,
      drawn: all,
      lines: [...givenLines(all), ...setUp(made, name), ...block('when', ...calls), ...block('then', then)],
    })
    const added = `${name}.${add.name}(${value.name})`
    const question = `${name}.${has.name}(${value.name})`
    const removes = remove?.parameters[0] && isSameShape(remove.parameters[0].shape, item.shape)
    return [
      proposal('holds-what-was-added', `What was added to ${of.name} is there.`, [added], question),
      ...(removes
        ? [
            proposal(
              'forgets-what-was-removed',
              `What was removed from ${of.name} is not there.`,
              [added, `${name}.${remove.name}(${value.name})`],
              `!${question}`,
            ),
          ]
        : []),
    ]
  },
}
