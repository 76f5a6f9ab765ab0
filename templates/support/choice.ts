import fc from 'fast-check'
import { equals } from './equals.ts'
import { takenOver } from './taken-over.ts'

/** A value that was drawn, the arbitrary that it was drawn by, and what that depended on. */
interface Kept {
  readonly drawn: fc.Value<unknown>
  readonly arbitrary: fc.Arbitrary<unknown>
  readonly dependsOn: readonly unknown[] | undefined
}

/** A value of an arbitrary that is only known while a test runs: the same one for the same arbitrary. */
export class Choice {
  readonly random: fc.Random
  kept: Kept | undefined
  constructor(random: fc.Random, kept?: Kept) {
    this.random = random
    this.kept = kept
  }
  /**
   * The value, in a list of its own; none when the arbitrary has nothing to draw from. As long as what the arbitrary
   * depends on is the same, so is the value, whatever else shrinks; what it holds of that is of the one at hand.
   */
  from<Value>(arbitrary: fc.Arbitrary<Value>, dependsOn?: readonly unknown[]): readonly Value[] {
    const { kept } = this
    const holds = kept?.dependsOn !== undefined && dependsOn !== undefined && equals(kept.dependsOn, dependsOn)
    const drawn = holds ? kept.drawn : this.#draw(arbitrary)
    if (!drawn) return []
    // What was drawn first is what shrinks: were it replaced, it could grow again without end.
    this.kept ??= { drawn, arbitrary, dependsOn }
    // Read otherwise, fast-check would copy it from the second time on, and leave out what tuples hold behind functions.
    const value = drawn.value_ as Value
    return [holds ? takenOver(value, kept.dependsOn, dependsOn) : value]
  }
  #draw<Value>(arbitrary: fc.Arbitrary<Value>): fc.Value<Value> | undefined {
    try {
      return arbitrary.generate(this.random.clone(), 4)
    } catch (error) {
      if (fc.PreconditionFailure.isFailure(error)) return undefined
      throw error
    }
  }
}

class Choices extends fc.Arbitrary<Choice> {
  override generate(random: fc.Random): fc.Value<Choice> {
    const steps = random.nextInt(50, 150)
    const own = random.clone()
    // So that what is chosen has nothing to do with what is drawn next.
    for (let step = 0; step < steps; step += 1) own.nextInt()
    return new fc.Value(new Choice(own), undefined)
  }
  override canShrinkWithoutContext(value: unknown): value is Choice {
    return value instanceof Choice
  }
  override shrink({ random, kept }: Choice): fc.Stream<fc.Value<Choice>> {
    if (!kept?.dependsOn) return fc.Stream.nil()
    return kept.arbitrary
      .shrink(kept.drawn.value_, kept.drawn.context)
      .map((drawn) => new fc.Value(new Choice(random, { ...kept, drawn }), undefined))
  }
}

/** A choice among the values of an arbitrary that is only known while a test runs. */
export const anyChoice = (): fc.Arbitrary<Choice> => new Choices()
