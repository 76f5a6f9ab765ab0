import { typedArrays, type CalmPreset, type PresetName, type TypedArray } from '../../../ir/preset-name.ts'
import { code, plain, support, type Fragment } from '../fragment.ts'
import type { Printer } from './scope.ts'
import { sized } from './value.ts'

const texts: Readonly<Record<Exclude<PresetName, CalmPreset | TypedArray | 'buffer' | 'console'>, string>> = {
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
  'url-search-params': 'fc.webQueryParameters().map((query) => new URLSearchParams(query))',
  'abort-controller': 'fc.constant(null).map(() => new AbortController())',
  'array-buffer': 'fc.uint8Array().map(({ buffer }) => buffer)',
  'abort-signal': 'fc.constant(null).map(() => new AbortController().signal)',
}

const calm: Readonly<Record<CalmPreset, Fragment>> = {
  'calm-anything': code`${support('calmAnything')}()`,
  'calm-json': code`${support('calmJson')}()`,
  'calm-object': code`${support('calmObject')}()`,
  'calm-something': code`${support('calmAnything')}().map((value) => value ?? {})`,
}

export const printPreset: Printer<'preset'> = ({ name, minLength, maxLength }) => {
  if (isCalm(name)) return calm[name]
  if (name === 'console') return code`fc.constant(null).map(() => ${support('silentConsole')}())`
  const sizes = sized({ minLength, maxLength }, { of: 'Items' })
  if (name === 'buffer') return code`fc.uint8Array(${sizes}).map((bytes) => Buffer.from(bytes))`
  return isTypedArray(name) ? code`fc.${name}(${sizes})` : plain(texts[name])
}

const isTypedArray = (name: PresetName): name is TypedArray => typedArrays.some((one) => one === name)

const isCalm = (name: PresetName): name is CalmPreset => Object.hasOwn(calm, name)
