import fc from 'fast-check'

/**
 * Functions that answer by their arguments, the same every time: those of `fc.func`, but never copied while a
 * counterexample shrinks. Of an object or a list that holds a copy, fast-check loses what stands behind it.
 */
export const func = <Answer>(
  answers: fc.Arbitrary<Answer>,
): fc.Arbitrary<(...given: readonly unknown[]) => Answer> => new Uncopied(fc.func(answers))

class Uncopied<Value> extends fc.Arbitrary<Value> {
  private readonly inner: fc.Arbitrary<Value>

  constructor(inner: fc.Arbitrary<Value>) {
    super()
    this.inner = inner
  }
  override generate(random: fc.Random, bias: number | undefined): fc.Value<Value> {
    return uncopied(this.inner.generate(random, bias))
  }
  override canShrinkWithoutContext(value: unknown): value is Value {
    return this.inner.canShrinkWithoutContext(value)
  }
  override shrink(value: Value, context: unknown): fc.Stream<fc.Value<Value>> {
    return this.inner.shrink(value, context).map(uncopied)
  }
}

const uncopied = <Value>({ value_: value, context }: fc.Value<Value>): fc.Value<Value> => {
  Reflect.deleteProperty(value as object, fc.cloneMethod)
  return new fc.Value(value, context)
}
