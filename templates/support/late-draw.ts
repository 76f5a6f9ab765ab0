import fc from 'fast-check'
import { anyChoice } from './choice.ts'
import type { Choice } from './choice.ts'

/** Values that are drawn once a test knows where a history has led. */
export interface LateDraw {
  /** The values; without anything to draw from the run is discarded. As long as `dependsOn` is the same, so are they. */
  readonly from: <Values extends object>(arbitrary: fc.Arbitrary<Values>, dependsOn?: readonly unknown[]) => Values
}

class AnyLateDraw implements LateDraw {
  readonly choice: Choice
  drawn: object | undefined
  constructor(choice: Choice) {
    this.choice = choice
  }
  from<Values extends object>(arbitrary: fc.Arbitrary<Values>, dependsOn?: readonly unknown[]): Values {
    const [drawn] = this.choice.from(arbitrary, dependsOn)
    if (drawn === undefined) throw new fc.PreconditionFailure()
    this.drawn = drawn
    return drawn
  }
  /** Every run of a property keeps what it drew itself. */
  [fc.cloneMethod](): AnyLateDraw {
    return new AnyLateDraw(this.choice)
  }
}

export const lateDraw = (): fc.Arbitrary<LateDraw> => anyChoice().map((choice) => new AnyLateDraw(choice))

/** What was drawn late, for the failure of a test. */
export const drawnLate = (value: unknown): object | undefined => (value instanceof AnyLateDraw ? value.drawn : undefined)
