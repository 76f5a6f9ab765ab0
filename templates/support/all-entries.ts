/** Like `Object.entries`, with what stands under symbols. */
export const allEntries = (given: object): readonly (readonly [PropertyKey, unknown])[] =>
  Reflect.ownKeys(given).map((key) => [key, Reflect.get(given, key)] as const)
