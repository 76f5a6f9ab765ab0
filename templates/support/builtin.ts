interface BuiltinHost {
  readonly getBuiltinModule?: (name: string) => object | undefined
}

/** A module of Node; undefined elsewhere, and in Node before 20.16. */
export const builtin = (name: string): object | undefined =>
  (globalThis as { readonly process?: BuiltinHost }).process?.getBuiltinModule?.(name)
