import type { ShapePlan, SimpleShape } from '../../../ir/shape-plan.ts'
import type { BuiltinName } from '../../../ir/type-model.ts'

const simple = (name: SimpleShape): ShapePlan => ({ kind: 'simple', name })
const anything = simple('anything')

const arrayLike: ShapePlan = {
  kind: 'anyOf',
  shapes: [
    simple('string'),
    {
      kind: 'object',
      fields: [{ name: 'length', key: undefined, shape: simple('number'), optional: false }],
      others: undefined,
    },
  ],
}

type Parts = readonly ShapePlan[]

const makers: Partial<Record<BuiltinName, (parts: Parts) => ShapePlan>> = {
  Map: ([key = anything, value = anything]) => ({ kind: 'map', key, value }),
  Set: ([element = anything]) => ({ kind: 'set', element }),
  Iterable: () => simple('iterable'),
  ArrayLike: () => arrayLike,
  ArrayLikeOnly: () => arrayLike,
  Iterator: () => simple('iterator'),
  Generator: () => simple('iterator'),
  AsyncGenerator: () => simple('asyncIterable'),
  Function: () => simple('callable'),
  // Node's own, which a file without its types cannot name.
  Buffer: () => ({ kind: 'instance', of: { text: 'Uint8Array', uses: [] } }),
}

/** Collections test what they hold as far as that changes nothing; anything else is an instance. */
export const builtinShape = (name: BuiltinName, parts: Parts): ShapePlan =>
  makers[name]?.(parts) ?? { kind: 'instance', of: { text: name, uses: [] } }
