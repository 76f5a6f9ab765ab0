import path from 'node:path'
import { bugs as billing } from '../../examples/billing/broken/bugs.ts'
import { bugs as booking } from '../../examples/booking/broken/bugs.ts'
import { bugs as retry } from '../../examples/retry/broken/bugs.ts'
import { bugs as split } from '../../examples/split/broken/bugs.ts'

export interface BrokenExample {
  /** Of the folder, and in capitals of the variable that switches a bug on. */
  readonly name: string
  readonly folder: string
  /** The module that stands in `src` and, with its bugs, in `broken`. */
  readonly subject: string
  /** The generated tests, from the example's folder. */
  readonly tests: string
  /** Each bug, and the invariants that have to tell of it; without a list it does not matter which. */
  readonly bugs: Readonly<Record<string, readonly string[] | string>>
  /** Bugs that take two places in the copy. */
  readonly twice: readonly string[]
}

const example = (
  name: string,
  subject: string,
  spec: string,
  bugs: BrokenExample['bugs'],
  twice: readonly string[] = [],
): BrokenExample => ({
  name,
  folder: path.resolve(import.meta.dirname, '../../examples', name),
  subject,
  tests: `test/generated/${spec}.spec.ts`,
  bugs,
  twice,
})

/** The examples that have a copy of their subject with bugs in it. */
export const brokenExamples: readonly BrokenExample[] = [
  example('billing', 'summary', 'billing-summary', billing),
  example('booking', 'booking', 'booking', booking, ['cancelled-stays-taken']),
  example('retry', 'retry', 'retry', retry),
  example('split', 'split', 'split', split),
]
