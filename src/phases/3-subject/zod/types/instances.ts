import type { PresetName } from '../../../../ir/preset-name.ts'
import type { SchemaRule } from '../../../../ir/schema-model.ts'
import { unbreakable, type ReadType } from '../zod-reading.ts'
import { typeRule } from './wrappers.ts'

const presets: Readonly<Record<string, PresetName>> = {
  URL: 'url',
  RegExp: 'regexp',
  URLSearchParams: 'url-search-params',
  ArrayBuffer: 'array-buffer',
  DataView: 'data-view',
  Buffer: 'buffer',
  AbortController: 'abort-controller',
  AbortSignal: 'abort-signal',
  Int8Array: 'int8Array',
  Uint8Array: 'uint8Array',
  Uint8ClampedArray: 'uint8ClampedArray',
  Int16Array: 'int16Array',
  Uint16Array: 'uint16Array',
  Int32Array: 'int32Array',
  Uint32Array: 'uint32Array',
  Float32Array: 'float32Array',
  Float64Array: 'float64Array',
  BigInt64Array: 'bigInt64Array',
  BigUint64Array: 'bigUint64Array',
}

/** `z.custom` says nothing of its values, `z.instanceof` of those of the language enough to make them. */
const custom: ReadType = ({ _zod }, { seeOtherwise, place }) => {
  const of = _zod.bag?.Class
  seeOtherwise()
  if (typeof of !== 'function') return [unread('only a program of its own tells what it takes', place)]
  if (of === Date) return [typeRule('date', 'invalid_type')]
  const preset = presets[of.name]
  if (!preset || (globalThis as Record<string, unknown>)[of.name] !== of)
    return [unread(`nothing tells how instances of \`${of.name}\` are made`, place)]
  return [{ kind: 'instance', name: 'invalid_type', of: preset }]
}

export const unread = (reason: string, place: string): SchemaRule => ({
  kind: 'unread',
  name: unbreakable,
  reason,
  place,
})

export const instanceTypes = {
  custom,
  file: (_, { seeOtherwise }) => {
    seeOtherwise()
    return [typeRule('file', 'invalid_type')]
  },
} satisfies Readonly<Record<string, ReadType>>
