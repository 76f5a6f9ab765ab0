import type { ArbitraryPlan, PresetName } from '../../../ir/arbitrary-plan.ts'
import type { BuiltinName, TypeNode } from '../../../ir/type-model.ts'
import { inside } from '../context.ts'
import { optionalValueOf } from '../value-of.ts'
import { planList } from './array.ts'
import { planDate } from './date.ts'
import { bare, type Typed, type TypeHandler } from './handler.ts'

type Arguments = readonly TypeNode[]

/** Types that the language brings. */
export const planBuiltin: TypeHandler<'builtin'> = ({ name, arguments: types }, typed) =>
  makers[name](types, typed)

const unknown: TypeNode = { kind: 'unknown' }
const preset = (name: PresetName) => (): ArbitraryPlan => ({ kind: 'preset', name })

const makers: Readonly<Record<BuiltinName, (types: Arguments, typed: Typed) => ArbitraryPlan>> = {
  Date: (_, typed) => planDate(typed),
  RegExp: preset('regexp'),
  URL: preset('url'),
  Error: (_, typed) => ({ kind: 'error', message: typed.planType({ kind: 'string' }, bare(typed)) }),
  Map: ([key = unknown, value = unknown], typed) => ({
    kind: 'map',
    key: typed.planType(key, bare(typed, inside(typed.place, 'key'))),
    value: typed.planType(value, bare(typed, inside(typed.place, 'value'))),
    minLength: optionalValueOf(typed.context, typed.spec.bounds.minItems),
    maxLength: optionalValueOf(typed.context, typed.spec.bounds.maxItems),
  }),
  Set: ([element = unknown], typed) => ({ kind: 'set', items: planSetItems(element, typed) }),
  Iterable: ([element = unknown], typed) => planList(element, typed),
  ArrayBuffer: preset('array-buffer'),
  AbortSignal: preset('abort-signal'),
  Int8Array: preset('int8Array'),
  Uint8Array: preset('uint8Array'),
  Uint8ClampedArray: preset('uint8ClampedArray'),
  Int16Array: preset('int16Array'),
  Uint16Array: preset('uint16Array'),
  Int32Array: preset('int32Array'),
  Uint32Array: preset('uint32Array'),
  Float32Array: preset('float32Array'),
  Float64Array: preset('float64Array'),
  BigInt64Array: preset('bigInt64Array'),
  BigUint64Array: preset('bigUint64Array'),
}

/** A set of some size needs as many different elements. */
function planSetItems(element: TypeNode, typed: Typed): ArbitraryPlan {
  const list = planList(element, typed)
  const isSized = list.minLength !== undefined || list.contains !== undefined
  if (!isSized || list.uniqueBy) return list
  const { spec } = typed
  const unique = { kind: 'data', value: true, range: spec.range } as const
  return planList(element, { ...typed, spec: { ...spec, bounds: { ...spec.bounds, uniqueItems: unique } } })
}
