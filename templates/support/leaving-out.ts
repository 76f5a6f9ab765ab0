import fc from 'fast-check'

/** Objects without those of the fields that were drawn as undefined: absent is not the same. */
export function leavingOut<Whole, Field extends keyof Whole>(
  arbitrary: fc.Arbitrary<Whole>,
  ...fields: readonly Field[]
): fc.Arbitrary<Omit<Whole, Field> & { [Name in Field]?: Exclude<Whole[Name], undefined> }> {
  return arbitrary.map((whole) => {
    const rest = { ...whole }
    for (const field of fields) if (rest[field] === undefined) delete rest[field]
    return rest as Omit<Whole, Field> & { [Name in Field]?: Exclude<Whole[Name], undefined> }
  })
}
