/** The names of the fields that are given, which are never left out; to the compiler they add nothing. */
export const keysOf = (given: object): never[] => Reflect.ownKeys(given) as never[]
