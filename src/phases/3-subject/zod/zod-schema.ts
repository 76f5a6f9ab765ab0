/** As much of a schema of zod 4 as its public `_zod` shows; zod itself is the user's and is not imported here. */
export interface ZodSchema {
  readonly _zod: {
    readonly def: Readonly<Record<string, unknown>> & { readonly type: string }
    readonly optin?: string
    readonly pattern?: RegExp
    readonly values?: ReadonlySet<unknown>
    readonly traits?: ReadonlySet<string>
    readonly bag?: Readonly<Record<string, unknown>>
    readonly propValues?: Readonly<Record<string, ReadonlySet<unknown>>>
  }
}

/** Whether a value of a module is a schema of zod 4, mini or not. */
export const isZodSchema = (value: unknown): value is ZodSchema =>
  (typeof value === 'object' || typeof value === 'function') &&
  value !== null &&
  '_zod' in value &&
  typeof value._zod === 'object' &&
  value._zod !== null &&
  'def' in value._zod &&
  typeof value._zod.def === 'object' &&
  value._zod.def !== null &&
  'type' in value._zod.def
