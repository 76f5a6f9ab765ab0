import fc from 'fast-check'

/** Maps by string whose keys are often those that a careless merge falls for. */
export function hostileDictionary<Value>(
  key: fc.Arbitrary<string>,
  value: fc.Arbitrary<Value>,
): fc.Arbitrary<Record<string, Value>> {
  const dangerous = fc.constantFrom(
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    '0',
    '',
  )
  const keys = fc.oneof({ arbitrary: key, weight: 2 }, { arbitrary: dangerous, weight: 1 })
  return fc.dictionary(keys, value, { noNullPrototype: true })
}
