import { drawParameters } from '../drawing/draw.ts'
import type { SurfaceClass, SurfaceFunction } from '../../../../ir/surface.ts'
import { block, givenLines, namesOf } from '../lines.ts'
import type { ClassRule, Proposal } from '../rule.ts'
import { isSameShape } from '../same-shape.ts'
import { kebab, wordsOf } from '../words.ts'
import { setUp } from './collections.ts'
import { instanceOf, methodOf } from './instance.ts'

export const keyedCollection: ClassRule = {
  basis: 'name',
  recognises:
    'a class with `set` (or `put`) of a key and a value, and `get` of the key; also with `has` and `delete`',
  writes: 'what was set is what is got; what was deleted is not there',
  propose: (of, surface) => {
    const put = methodOf(of, ['set', 'put', 'store'], 2)
    const get = methodOf(of, ['get', 'lookup', 'fetch'], 1)
    const made = instanceOf(of, surface)
    const [key, value] = put?.parameters ?? []
    if (!put || !get || !made || !key || !value || !isSameShape(value.shape, get.result)) return []
    if (!get.parameters[0] || !isSameShape(get.parameters[0].shape, key.shape) || put.doc.throws.length > 0)
      return []
    if (
      wordsOf(of.name).some((word) =>
        /^(?:write|readonly|frozen|immutable|persistent|null|noop|weak)$/.test(word),
      )
    )
      return []
    // `set` of a persistent map gives another map.
    if (put.result.kind === 'instance' && put.result.name !== of.name) return []
    const drawn = drawParameters(put.parameters, surface)
    const [theKey, theValue] = drawn ?? []
    if (!drawn || !theKey || !theValue) return []
    const has = methodOf(of, ['has', 'contains'], 1)
    const remove = methodOf(of, ['delete', 'remove', 'unset'], 1)
    const name = instanceName(of)
    const all = [...made.drawn, ...drawn]
    if (new Set(namesOf(all)).size < all.length || namesOf(all).includes(name)) return []
    const set = `${name}.${put.name}(${namesOf(drawn).join(', ')})`
    const isHeld =
      has?.result.kind === 'boolean' && has.parameters[0] && isSameShape(has.parameters[0].shape, key.shape)
    const found: Proposal = {
      id: `${kebab(of.name)}-gives-back-what-was-set`,
      rule: `What was ${put.name === 'set' ? 'set' : `${put.name} in`} under a key is what ${of.name} gives for it.`,
      drawn: all,
      lines: [
        ...givenLines(all),
        ...setUp(made, name),
        ...block('when', set),
        ...block(
          'then',
          `equals(${name}.${get.name}(${theKey.name}), ${theValue.name})`,
          ...(isHeld ? [`${name}.${has.name}(${theKey.name})`] : []),
        ),
      ],
    }
    return [
      found,
      ...(remove && isHeld
        ? [removal({ of, all, name, set, remove, has, key: theKey.name }, setUp(made, name))]
        : []),
    ]
  },
}

export const instanceName = ({ name }: SurfaceClass) => `the${name.charAt(0).toUpperCase()}${name.slice(1)}`

interface Removal {
  readonly of: SurfaceClass
  readonly all: Proposal['drawn']
  readonly name: string
  readonly set: string
  readonly remove: SurfaceFunction
  readonly has: SurfaceFunction
  readonly key: string
}

const removal = ({ of, all, name, set, remove, has, key }: Removal, setup: readonly string[]): Proposal => ({
  id: `${kebab(of.name)}-forgets-what-was-removed`,
  rule: `What was removed from ${of.name} is not there.`,
  drawn: all,
  lines: [
    ...givenLines(all),
    ...setup,
    ...block('when', set, `${name}.${remove.name}(${key})`),
    ...block('then', `!${name}.${has.name}(${key})`),
  ],
})
