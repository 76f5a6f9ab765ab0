import fc from 'fast-check'

/** Maps by string whose keys are often those that a careless merge falls for. */
export function hostileDictionary<Value>(
  key: fc.Arbitrary<string>,
  value: fc.Arbitrary<Value>,
  depth: { readonly depthIdentifier?: string } = {},
): fc.Arbitrary<Record<string, Value>> {
  const keys = fc.oneof(
    { arbitrary: key, weight: 4 },
    { arbitrary: fc.constantFrom('__proto__', 'constructor', 'prototype'), weight: 2 },
    { arbitrary: inheritedKey, weight: 1 },
  )
  return fc.dictionary(keys, value, { noNullPrototype: true, ...depth })
}

/** What every object has without owning it, and keys that are taken for numbers or for nothing. */
const inheritedKey = fc.constantFrom(
  ...['toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf', '__defineGetter__', 'length', 'then', '0', ''],
)
