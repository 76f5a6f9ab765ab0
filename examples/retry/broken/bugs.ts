/** Bugs of the broken copy, each with the invariants that have to tell of it. */
export const bugs = {
  'one-attempt-too-many': ['attempts-stop-at-success-or-limit'],
  'one-attempt-too-few': ['attempts-stop-at-success-or-limit'],
  'goes-on-after-success': ['attempts-stop-at-success-or-limit'],
  'first-error-not-last': ['first-value-or-last-error'],
  'value-of-last-attempt': ['first-value-or-last-error'],
  'waits-not-doubled': ['waits-double-up-to-the-cap', 'waits-take-that-long'],
  'first-wait-doubled': ['waits-double-up-to-the-cap', 'waits-take-that-long'],
  'waits-without-cap': ['waits-double-up-to-the-cap', 'waits-take-that-long'],
  'first-wait-without-cap': ['waits-double-up-to-the-cap', 'waits-never-negative-never-shrink'],
  'waits-overflow': ['waits-double-up-to-the-cap'],
  'waits-after-the-last': ['waits-double-up-to-the-cap'],
  'waits-below-zero': ['waits-never-negative-never-shrink'],
  'does-not-wait': ['waits-take-that-long', 'waits-double-up-to-the-cap'],
  'abort-not-seen-while-waiting': ['abort-ends-it'],
  'abort-awaits-the-attempt': ['abort-ends-it', 'nothing-starts-after-an-abort'],
  'abort-without-abort-error': ['abort-ends-it', 'aborted-beforehand'],
  'abort-before-not-seen': ['aborted-beforehand'],
  'retries-all-errors': ['unretryable-error-ends-it'],
  'waits-before-giving-up': ['unretryable-error-ends-it'],
  'attempts-overlap': ['attempts-never-overlap'],
  'fractions-of-attempts': ['bad-attempts-are-refused'],
  'no-attempts-at-all': ['bad-attempts-are-refused'],
  'refused-after-a-call': ['bad-attempts-are-refused'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type Bug = keyof typeof bugs
