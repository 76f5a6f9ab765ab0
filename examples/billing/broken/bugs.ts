/** The bugs of the broken copy: mistakes that billing code has really been shipped with. */
export const bugs = {
  'hidden-lines-counted': 'Hidden lines are shown and paid for.',
  'item-count-before-merging': 'The item count is taken before duplicates are merged.',
  'merged-by-sku-alone': 'Lines with the same SKU are merged whatever their price.',
  'only-neighbours-merged': 'Duplicates are merged only when they stand side by side.',
  'merged-quantity-lost': 'A merged line keeps the quantity of the first line.',
  'last-duplicate-kept': 'A merged line carries the description of the last duplicate.',
  'callers-line-modified': "Merging adds the quantity to the caller's own line.",
  'currency-of-first-line': "Lines are compared with the first line's currency, not the invoice's.",
  'hidden-lines-unchecked': 'Hidden lines are not checked.',
  'empty-invoice-crashes': 'Adding up no lines throws.',
  'discount-per-line': 'The discount is taken off, and rounded, line by line.',
  'discount-rounded-down': 'The discount is rounded down.',
  'full-discount-refused': 'A discount of 100 percent is refused.',
  'zero-quantity-accepted': 'A quantity of zero is accepted.',
  'fractions-accepted': 'Fractions of a cent, a piece or a percent are accepted.',
  'small-credits-lose-their-sign': 'Amounts between -1.00 and 0 are printed without their sign.',
  'amounts-read-as-floats': 'Reading an amount multiplies a binary fraction by 100.',
  'statement-mixes-currencies': 'Totals of two currencies are added.',
} as const

export type Bug = keyof typeof bugs

/** Whether a bug is switched on: the environment variable BILLING_BUG holds its name. */
export const broken = (bug: Bug): boolean => process.env['BILLING_BUG'] === bug
