/** A copy with only the named fields. */
export function pick<T extends object, K extends keyof T>(value: T, ...keys: K[]): Pick<T, K> {
  const present = keys.filter((key) => Object.prototype.hasOwnProperty.call(value, key))
  return Object.fromEntries(present.map((key) => [key, value[key]])) as Pick<T, K>
}
