import fc from 'fast-check'
import { readOnce } from './read-once.ts'

/** The values that meet a condition; one that hardly any value meets fails, instead of searching without end. */
export const filtered = <Value>(
  arbitrary: fc.Arbitrary<Value>,
  condition: (value: Value) => boolean,
  why?: string | (() => string),
): fc.Arbitrary<Value> => new Filtered(arbitrary, condition, why)

const mostMisses = 2000

class Filtered<Value> extends fc.Arbitrary<Value> {
  private readonly inner: fc.Arbitrary<Value>
  private readonly condition: (value: Value) => boolean
  private readonly why: string | (() => string) | undefined

  constructor(inner: fc.Arbitrary<Value>, condition: (value: Value) => boolean, why: string | (() => string) | undefined) {
    super()
    this.inner = inner
    this.condition = condition
    this.why = why
  }
  override generate(random: fc.Random, bias: number | undefined): fc.Value<Value> {
    for (let misses = 0; misses < mostMisses; misses += 1) {
      const drawn = this.inner.generate(random, bias)
      if (this.condition(drawn.value)) return readOnce(drawn)
    }
    const shown = String(this.condition).replace(/^\(?\w*\)?\s*=>\s*/, '')
    const why = typeof this.why === 'function' ? this.why() : (this.why ?? shown)
    throw new Error(`${mostMisses} values in a row did not meet the condition: ${why}`)
  }
  override canShrinkWithoutContext(value: unknown): value is Value {
    return this.inner.canShrinkWithoutContext(value) && this.condition(value)
  }
  override shrink(value: Value, context: unknown): fc.Stream<fc.Value<Value>> {
    return this.inner.shrink(value, context).filter((smaller) => this.condition(smaller.value)).map(readOnce)
  }
}
