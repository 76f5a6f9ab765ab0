import type { ArbitraryPlan } from '../../../ir/arbitrary-plan.ts'
import type { PresetName } from '../../../ir/preset-name.ts'
import type { BuiltinName, TypeNode } from '../../../ir/type-model.ts'
import { inside } from '../place.ts'
import { resolved } from '../type-at.ts'
import { optionalValueOf } from '../value-of.ts'
import { holdsTie } from '../holds-tie.ts'
import { bounded, checkCapacity, checkSizes, isNever, planEndingList, planList } from './array.ts'
import { planDate } from './date.ts'
import { bare, type Typed, type TypeHandler } from './handler.ts'
import { entriesOf, made, outside } from './made-of.ts'
import { platformMakers } from './platform.ts'

type Arguments = readonly TypeNode[]

/** Types that the language brings. */
export const planBuiltin: TypeHandler<'builtin'> = ({ name, arguments: types }, typed) => {
  const empty = types.some((type) => isNever(type, typed)) ? empties[name] : undefined
  return empty === undefined ? makers[name](types, typed) : made(empty, {})
}

/** Collections of what no value is of. */
const empties: Readonly<Partial<Record<BuiltinName, string>>> = {
  Map: 'new Map<never, never>()',
  Set: 'new Set<never>()',
}

const unknown: TypeNode = { kind: 'unknown' }
const preset = (name: PresetName) => (): ArbitraryPlan => ({ kind: 'preset', name })

const numbers =
  (name: PresetName) =>
  (_: Arguments, typed: Typed): ArbitraryPlan => {
    checkSizes(typed)
    const { minItems, maxItems } = typed.spec.bounds
    return {
      kind: 'preset',
      name,
      minLength: optionalValueOf(typed.context, minItems),
      maxLength: optionalValueOf(typed.context, maxItems),
    }
  }

/** A collection that may lead back to its own type is empty at some depth. */
const orEmpty = (plan: ArbitraryPlan, empty: string, typed: Typed): ArbitraryPlan =>
  holdsTie(plan) ? bounded(made(empty, {}), plan, typed) : plan

function generator(start: string, [element = unknown, result]: Arguments, typed: Typed): ArbitraryPlan {
  const items = planEndingList(element, outside(typed))
  if (!result) return made(`${start} { yield* items })()`, { items })
  const end = typed.planType(result, bare(typed, inside(typed.place, { mark: '()' })))
  return made(`${start} { yield* items; return end })()`, { items, end })
}

const makers: Readonly<Record<BuiltinName, (types: Arguments, typed: Typed) => ArbitraryPlan>> = {
  Date: (_, typed) => planDate(typed),
  RegExp: preset('regexp'),
  URL: preset('url'),
  Error: (_, typed) => ({ kind: 'error', message: typed.planType({ kind: 'string' }, bare(typed)) }),
  URLSearchParams: preset('url-search-params'),
  AggregateError: (_, typed) =>
    made('new AggregateError(errors, message)', {
      errors: planList({ kind: 'builtin', name: 'Error', arguments: [] }, bare(typed)),
      message: typed.planType({ kind: 'string' }, bare(typed)),
    }),
  Map: ([key = unknown, value = unknown], typed) => {
    checkSizes(typed)
    checkKeys(key, typed)
    const map: ArbitraryPlan = {
      kind: 'map',
      key: typed.planType(key, bare(typed, inside(typed.place, { mark: '[key]' }))),
      value: typed.planType(value, bare(typed, inside(typed.place, { mark: '[value]' }))),
      minLength: optionalValueOf(typed.context, typed.spec.bounds.minItems),
      maxLength: optionalValueOf(typed.context, typed.spec.bounds.maxItems),
    }
    return orEmpty(map, 'new Map<never, never>()', typed)
  },
  Set: ([element = unknown], typed) =>
    orEmpty({ kind: 'set', items: planSetItems(element, typed) }, 'new Set<never>()', typed),
  WeakMap: ([key = unknown, value = unknown], typed) => {
    const entries = entriesOf(
      typed.planType(key, bare(typed, inside(typed.place, { mark: '[key]' }))),
      typed.planType(value, bare(typed, inside(typed.place, { mark: '[value]' }))),
    )
    return orEmpty(made('new WeakMap(entries)', { entries }), 'new WeakMap<never, never>()', typed)
  },
  WeakSet: ([element = unknown], typed) =>
    made('new WeakSet(items)', { items: planEndingList(element, outside(typed)) }),
  WeakRef: ([value = unknown], typed) =>
    made('new WeakRef(value)', { value: typed.planType(value, outside(typed)) }),
  Iterable: (types, typed) =>
    types.length > 1 ? makers.Generator(types, typed) : planEndingList(types[0] ?? unknown, typed),
  ArrayLike: ([element = unknown], typed) => planEndingList(element, typed),
  ArrayLikeOnly: ([element = unknown], typed) =>
    made('Object.assign({ length: list.length }, Object.fromEntries(list.entries()))', {
      list: planEndingList(element, typed),
    }),
  Iterator: (types, typed) =>
    types.length > 1
      ? makers.Generator(types, typed)
      : made('items.values()', { items: planEndingList(types[0] ?? unknown, outside(typed)) }),
  Generator: (types, typed) => generator('(function* ()', types, typed),
  AsyncGenerator: (types, typed) => generator('(async function* ()', types, typed),
  Function: (_, typed) => ({
    kind: 'function',
    result: typed.planType(unknown, bare(typed)),
    whenCalled: false,
  }),
  ArrayBuffer: preset('array-buffer'),
  SharedArrayBuffer: preset('shared-array-buffer'),
  DataView: preset('data-view'),
  Buffer: numbers('buffer'),
  AbortSignal: preset('abort-signal'),
  AbortController: preset('abort-controller'),
  ...platformMakers,
  Int8Array: numbers('int8Array'),
  Uint8Array: numbers('uint8Array'),
  Uint8ClampedArray: numbers('uint8ClampedArray'),
  Int16Array: numbers('int16Array'),
  Uint16Array: numbers('uint16Array'),
  Int32Array: numbers('int32Array'),
  Uint32Array: numbers('uint32Array'),
  Float32Array: numbers('float32Array'),
  Float64Array: numbers('float64Array'),
  BigInt64Array: numbers('bigInt64Array'),
  BigUint64Array: numbers('bigUint64Array'),
}

/** A map of some size needs as many different keys. */
function checkKeys(key: TypeNode, typed: Typed): void {
  const quiet = { ...bare(typed), context: { ...typed.context, report: () => undefined } }
  if (typed.spec.bounds.minItems) checkCapacity(typed.planType(resolved(typed.context, key), quiet), typed)
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
