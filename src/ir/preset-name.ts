/** Values that need nothing but their name. */
export type PresetName =
  | 'boolean'
  | CalmPreset
  | 'anything'
  | 'json'
  | 'object'
  | 'symbol'
  | 'regexp'
  | 'url'
  | 'something'
  | 'array-buffer'
  | 'shared-array-buffer'
  | 'data-view'
  | 'buffer'
  | 'url-search-params'
  | 'abort-controller'
  | 'abort-signal'
  | 'console'
  | TypedArray

/** The same without hostile values. */
export type CalmPreset = 'calm-anything' | 'calm-json' | 'calm-object' | 'calm-something'

/** Lists of numbers of one kind, by the names that fast-check gives them. */
export const typedArrays = [
  ...(['int8Array', 'uint8Array', 'uint8ClampedArray', 'int16Array', 'uint16Array', 'int32Array'] as const),
  ...(['uint32Array', 'float32Array', 'float64Array', 'bigInt64Array', 'bigUint64Array'] as const),
] as const

export type TypedArray = (typeof typedArrays)[number]
