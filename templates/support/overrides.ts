import fc from 'fast-check'

/** What stands in for fields; `Names` are those that the factory draws before them. */
export type Overrides<Whole, Names = never> = {
  readonly [Field in keyof Whole]?: Override<Required<Whole>[Field], Names>
}

/** A value, an arbitrary, one made from the names before it, or the same for the fields inside. */
export type Override<Value, Names = never> =
  | Value
  | fc.Arbitrary<Value>
  | ([Names] extends [never] ? never : (names: Names) => fc.Arbitrary<Value>)
  | (IsPlain<Value> extends true ? Overrides<Value> : never)

/** Objects of one shape and without functions: those whose fields can be told one by one. */
type IsPlain<Value> = [Value] extends [object]
  ? true extends IsUnion<Value>
    ? false
    : [Extract<Value[keyof Value], (...given: never[]) => unknown>] extends [never]
      ? true
      : false
  : false
type IsUnion<Member, Whole = Member> = Member extends unknown ? ([Whole] extends [Member] ? false : true) : never
