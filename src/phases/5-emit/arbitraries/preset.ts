import type { CalmPreset, PresetName } from '../../../ir/preset-name.ts'
import { code, plain, support, type Fragment } from '../fragment.ts'
import type { Printer } from './scope.ts'

const texts: Readonly<Record<Exclude<PresetName, CalmPreset>, string>> = {
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

const calm: Readonly<Record<CalmPreset, Fragment>> = {
  'calm-anything': code`${support('calmAnything')}()`,
  'calm-json': code`${support('calmJson')}()`,
  'calm-object': code`${support('calmObject')}()`,
  'calm-something': code`${support('calmAnything')}().map((value) => value ?? {})`,
}

export const printPreset: Printer<'preset'> = ({ name }) => (isCalm(name) ? calm[name] : plain(texts[name]))

const isCalm = (name: PresetName): name is CalmPreset => Object.hasOwn(calm, name)
