import type { ArbitraryPlan } from '../../../../ir/arbitrary-plan.ts'
import type { SchemaPlace } from '../place.ts'
import type { Shape } from '../shape.ts'
import { listOf } from './array.ts'

/** Functions by what they return, promises by what they resolve to. */
export const planGiving =
  (kind: 'function' | 'promise') =>
  (shape: Shape, place: SchemaPlace): ArbitraryPlan | undefined => {
    const result = place.plan(shape.members, place)
    if (!result) return undefined
    return kind === 'function' ? { kind, result, whenCalled: false } : { kind, result }
  }

/** Files by size and media type. */
export function planFile({ least, most, media = ['', 'text/plain', 'image/png'] }: Shape): ArbitraryPlan {
  const byte: ArbitraryPlan = {
    kind: 'number',
    integer: true,
    min: { kind: 'data', value: 0 },
    max: { kind: 'data', value: 255 },
    minExcluded: false,
    maxExcluded: false,
    multipleOf: undefined,
    finite: true,
    hostile: false,
    boundary: undefined,
  }
  const type: ArbitraryPlan = {
    kind: 'constantFrom',
    values: media.map((value) => ({ kind: 'data', value })),
  }
  return {
    kind: 'made',
    parts: [
      { name: 'bytes', arbitrary: listOf(byte, least, most, false) },
      { name: 'type', arbitrary: type },
    ],
    code: { text: "new File([new Uint8Array(bytes)], 'file', { type })", uses: [] },
  }
}

/** Instances of classes that the language brings; nobody can tell how others are made. */
export function planInstance(
  { instance, unread }: Shape,
  { unreadable }: SchemaPlace,
): ArbitraryPlan | undefined {
  if (instance) return { kind: 'preset', name: instance }
  if (!unread) return undefined
  unreadable(unread)
  return { kind: 'preset', name: 'anything' }
}
