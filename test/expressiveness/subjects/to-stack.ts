/** The stack of an error as text; undefined for what is no error. */
export function toStack(value: unknown): string | undefined {
  // wrong: if (typeof value !== 'object') return undefined
  // wrong: if (!(value as Error)?.message) return undefined
  // wrong: if (!(value instanceof Error)) return String(value)
  if (!(value instanceof Error)) return undefined
  return value.stack ?? `${value.name}: ${value.message}`
}
