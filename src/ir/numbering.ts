/** Numbers parts of plans by what they say: two that are alike have the same number, wherever they stand. */
export function numbering(): (part: unknown) => number {
  const numbers = new Map<string, number>()
  const known = new WeakMap<object, number>()
  const numbered = (sign: string) => {
    const number = numbers.get(sign) ?? numbers.size
    numbers.set(sign, number)
    return number
  }
  const numberOf = (part: unknown): number => {
    if (typeof part !== 'object' || part === null) return numbered(signOfPlain(part))
    const before = known.get(part)
    if (before !== undefined) return before
    const inside = Array.isArray(part)
      ? part.map(numberOf)
      : Object.entries(part).flatMap(([key, value]) =>
          value === undefined ? [] : [`${JSON.stringify(key)}:${String(numberOf(value))}`],
        )
    const number = numbered(Array.isArray(part) ? `[${inside.join()}]` : `{${inside.join()}}`)
    known.set(part, number)
    return number
  }
  return numberOf
}

/** `-0` and `0` are two, as are `1` and `'1'`. */
const signOfPlain = (part: unknown) =>
  typeof part === 'string'
    ? JSON.stringify(part)
    : `${typeof part} ${Object.is(part, -0) ? '-0' : String(part)}`
