/** How code may use a global. What is not listed here is no name in a spec. */
export interface GlobalUse {
  /** `Number(x)` */
  readonly call?: true
  /** `new Set(xs)`; a number is the least count of arguments that makes it pure. */
  readonly construct?: number
  /** `.filter(Boolean)`, `NaN` */
  readonly value?: true
  /** `error instanceof RangeError` */
  readonly test?: true
  /** `Math.max`: the pure ones. */
  readonly members?: readonly string[]
}

const error: GlobalUse = { call: true, construct: 0, test: true }
const bytes: GlobalUse = { construct: 0, test: true, members: ['from', 'of', 'BYTES_PER_ELEMENT'] }
const pureFunction: GlobalUse = { call: true, value: true }
const constant: GlobalUse = { value: true }

/** `Math.random` and the clock are left out: what a run depends on is drawn, so that it can be replayed. */
export const pureGlobals: Readonly<Record<string, GlobalUse>> = {
  undefined: constant,
  NaN: constant,
  Infinity: constant,
  Math: {
    members: (
      'E LN10 LN2 LOG10E LOG2E PI SQRT1_2 SQRT2 abs acos acosh asin asinh atan atan2 atanh cbrt ceil clz32 cos cosh ' +
      'exp expm1 floor fround hypot imul log log10 log1p log2 max min pow round sign sin sinh sqrt tan tanh trunc'
    ).split(' '),
  },
  Number: {
    call: true,
    value: true,
    members: (
      'EPSILON MAX_SAFE_INTEGER MAX_VALUE MIN_SAFE_INTEGER MIN_VALUE NEGATIVE_INFINITY NaN POSITIVE_INFINITY ' +
      'isFinite isInteger isNaN isSafeInteger parseFloat parseInt'
    ).split(' '),
  },
  String: { call: true, value: true, members: ['fromCharCode', 'fromCodePoint'] },
  Boolean: { call: true, value: true },
  BigInt: { call: true, value: true, members: ['asIntN', 'asUintN'] },
  Array: { construct: 0, test: true, members: ['from', 'isArray', 'of'] },
  Object: {
    members:
      'entries fromEntries getOwnPropertyNames groupBy hasOwn is isExtensible isFrozen isSealed keys values'.split(
        ' ',
      ),
  },
  JSON: { members: ['parse', 'stringify'] },
  Set: { construct: 0, test: true },
  Map: { construct: 0, test: true, members: ['groupBy'] },
  Date: { construct: 1, test: true, members: ['UTC', 'parse'] },
  RegExp: { call: true, construct: 1, test: true },
  Intl: {
    members: (
      'Collator DateTimeFormat DisplayNames ListFormat Locale NumberFormat PluralRules RelativeTimeFormat Segmenter ' +
      'getCanonicalLocales supportedValuesOf'
    ).split(' '),
  },
  Promise: { test: true, members: ['all', 'allSettled', 'any', 'race', 'reject', 'resolve'] },
  Error: error,
  AggregateError: error,
  EvalError: error,
  RangeError: error,
  ReferenceError: error,
  SyntaxError: error,
  TypeError: error,
  URIError: error,
  DOMException: { construct: 0, test: true },
  AbortController: { construct: 0, test: true },
  AbortSignal: { test: true, members: ['abort', 'any'] },
  URL: { construct: 1, test: true, members: ['canParse'] },
  URLSearchParams: { construct: 0, test: true },
  TextDecoder: { construct: 0 },
  TextEncoder: { construct: 0 },
  structuredClone: pureFunction,
  parseFloat: pureFunction,
  parseInt: pureFunction,
  isFinite: pureFunction,
  isNaN: pureFunction,
  encodeURI: pureFunction,
  encodeURIComponent: pureFunction,
  decodeURI: pureFunction,
  decodeURIComponent: pureFunction,
  ArrayBuffer: { construct: 1, test: true, members: ['isView'] },
  BigInt64Array: bytes,
  BigUint64Array: bytes,
  Float32Array: bytes,
  Float64Array: bytes,
  Int8Array: bytes,
  Int16Array: bytes,
  Int32Array: bytes,
  Uint8Array: bytes,
  Uint8ClampedArray: bytes,
  Uint16Array: bytes,
  Uint32Array: bytes,
}

/** How code may use the global of a name; `toString` is none, though every object has it. */
export const pureGlobal = (name: string): GlobalUse | undefined =>
  Object.hasOwn(pureGlobals, name) ? pureGlobals[name] : undefined
