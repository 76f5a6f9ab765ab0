import type { PresetName } from '../../../ir/preset-name.ts'
import { plain } from '../fragment.ts'
import type { Printer } from './scope.ts'

const texts: Readonly<Record<PresetName, string>> = {
  boolean: 'fc.boolean()',
  anything: 'fc.anything()',
  json: 'fc.jsonValue()',
  object: 'fc.object()',
  symbol: 'fc.string().map((description) => Symbol(description))',
  regexp:
    'fc.constantFrom(/a/, /^\\d+$/, /[^a-z]+/giu, /(?:)/).map(({ source, flags }) => new RegExp(source, flags))',
  url: 'fc.webUrl({ withQueryParameters: true, withFragments: true }).map((address) => new URL(address))',
  something: 'fc.anything().map((value) => value ?? {})',
  'shared-array-buffer':
    'fc.uint8Array().map((bytes) => { const shared = new SharedArrayBuffer(bytes.length); new Uint8Array(shared).set(bytes); return shared })',
  'data-view': 'fc.uint8Array().map(({ buffer }) => new DataView(buffer))',
  buffer: 'fc.uint8Array().map((bytes) => Buffer.from(bytes))',
  'url-search-params': 'fc.webQueryParameters().map((query) => new URLSearchParams(query))',
  'abort-controller': 'fc.constant(null).map(() => new AbortController())',
  'array-buffer': 'fc.uint8Array().map(({ buffer }) => buffer)',
  'abort-signal': 'fc.constant(null).map(() => new AbortController().signal)',
  int8Array: 'fc.int8Array()',
  uint8Array: 'fc.uint8Array()',
  uint8ClampedArray: 'fc.uint8ClampedArray()',
  int16Array: 'fc.int16Array()',
  uint16Array: 'fc.uint16Array()',
  int32Array: 'fc.int32Array()',
  uint32Array: 'fc.uint32Array()',
  float32Array: 'fc.float32Array()',
  float64Array: 'fc.float64Array()',
  bigInt64Array: 'fc.bigInt64Array()',
  bigUint64Array: 'fc.bigUint64Array()',
}

export const printPreset: Printer<'preset'> = ({ name }) => plain(texts[name])
