/** Bugs of the broken copy, each with the invariants that have to tell of it. */
export const bugs = {
  'cents-are-lost': ['shares-add-up'],
  'shares-are-rounded': ['shares-add-up'],
  'all-to-the-last': ['shares-are-proportional', 'largest-remainders-get-the-cents'],
  'all-to-the-first': ['shares-are-proportional', 'largest-remainders-get-the-cents'],
  'ties-to-the-last': ['largest-remainders-get-the-cents'],
  'ties-by-name': ['largest-remainders-get-the-cents', 'names-do-not-matter'],
  'smallest-remainders-first': ['largest-remainders-get-the-cents', 'zero-weight-pays-nothing'],
  'remainders-do-not-count': ['more-weight-never-pays-less', 'zero-weight-pays-nothing'],
  'weights-do-not-count': ['shares-are-proportional', 'zero-weight-pays-nothing'],
  'weights-rounded-up': ['shares-are-proportional'],
  'all-zero-accepted': ['all-zero-is-refused'],
  'negative-total-accepted': ['wrong-input-is-refused/a-negative-total'],
  'fractional-total-accepted': ['wrong-input-is-refused/a-fraction-of-a-cent'],
  'negative-weight-accepted': ['wrong-input-is-refused/a-negative-weight'],
  'endless-weight-accepted': ['wrong-input-is-refused/a-weight-that-is-not-finite'],
  'nobody-pays-nothing': ['wrong-input-is-refused/nobody'],
  'names-repeated': ['wrong-input-is-refused/two-of-one-name'],
  'neighbours-compared-only': ['wrong-input-is-refused/two-of-one-name'],
  'another-field-blamed': ['wrong-input-is-refused/two-of-one-name'],
  'people-sorted': ['the-input-stays'],
  'refusals-sort': ['wrong-input-is-refused/a-negative-weight'],
  'names-by-case': ['shares-add-up'],
  'amounts-without-zeros': ['amounts-have-two-digits'],
  'amounts-by-floats': ['amounts-have-two-digits'],
  'amounts-read-as-floats': ['amounts-are-read-back'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type Bug = keyof typeof bugs

/** Whether a bug is switched on: the environment variable SPLIT_BUG holds its name. */
export const broken = (bug: Bug): boolean => process.env['SPLIT_BUG'] === bug
