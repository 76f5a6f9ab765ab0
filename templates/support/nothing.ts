import fc from 'fast-check'

/** An arbitrary without a value: a run that draws from it is discarded. */
export class Nothing<Value> extends fc.Arbitrary<Value> {
  override generate(): fc.Value<Value> {
    fc.pre(false)
    throw new Error('There is nothing to draw from.')
  }
  override canShrinkWithoutContext(value: unknown): value is Value {
    return value === this
  }
  override shrink(): fc.Stream<fc.Value<Value>> {
    return fc.Stream.nil()
  }
}
