/** A copy without the named fields. */
export function omit<T extends object, K extends keyof T>(value: T, ...keys: K[]): Omit<T, K> {
  const copied = { ...value }
  for (const key of keys) delete copied[key]
  return copied
}
