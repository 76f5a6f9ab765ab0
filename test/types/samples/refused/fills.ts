// What a person would put into the hole of a proposed line: here only its type counts.
export const someOf = <Value>(): Value => {
  throw new Error('only its type counts')
}

export type Field<Type, Key extends PropertyKey> = Type extends { readonly [K in Key]?: infer Value }
  ? Exclude<Value, undefined>
  : never

export type Item<Type> = Type extends Iterable<infer Value> ? Value : never
