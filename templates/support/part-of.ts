/** A schema of zod, as far as it judges values. */
export interface Judge {
  readonly safeParse: (value: unknown) => {
    readonly success: boolean
    readonly error?: { readonly issues: readonly { readonly code?: string; readonly path: readonly PropertyKey[] }[] } | undefined
  }
}

/** The part of a schema that lies behind some steps along its definition. */
export function partOf(schema: unknown, ...steps: readonly string[]): Judge {
  const part = steps.reduce<unknown>((whole, step) => {
    const { _zod } = whole as { readonly _zod?: { readonly def: unknown } }
    const next = ((_zod?.def ?? whole) as Readonly<Record<string, unknown>>)[step]
    return typeof next === 'function' ? (next as () => unknown)() : next
  }, schema)
  return part as Judge
}
