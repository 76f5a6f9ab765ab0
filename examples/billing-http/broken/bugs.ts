/** Bugs that may be put into the subject: what stands there, what takes its place, and the invariants that have to tell. */
export const bugs = {
  'answers-200': { is: 'json(201, summary)', becomes: 'json(200, summary)', told: ['a-summary-is-made'] },
  'path-of-another': {
    is: 'location: `/summaries/${name}`',
    becomes: 'location: `/summaries/${name}0`',
    told: ['a-summary-is-made', 'what-is-read-is-what-was-made'],
  },
  'amounts-as-texts': {
    is: 'JSON.stringify(body)',
    becomes: "JSON.stringify(body, (key, value: unknown) => (key.endsWith('Cents') ? String(value) : value))",
    told: ['no-field-is-missing', 'figures-are-whole-numbers'],
  },
  'due-without-milliseconds': {
    is: 'JSON.stringify(body)',
    becomes: 'JSON.stringify(body).replace(/\\.000Z"/, \'Z"\')',
    told: ['due-is-an-iso-text'],
  },
  'due-as-a-number': {
    is: 'JSON.stringify(body)',
    becomes:
      "JSON.stringify(body, (key, value: unknown) => (key === 'dueAt' ? Date.parse(String(value)) : value))",
    told: ['no-field-is-missing', 'due-is-an-iso-text'],
  },
  'no-discount-where-none-is': {
    is: 'JSON.stringify(body)',
    becomes:
      "JSON.stringify(body, (key, value: unknown) => (key === 'discountCents' && value === 0 ? undefined : value))",
    told: ['no-field-is-missing'],
  },
  'due-too-early': {
    is: 'dueInDays * day',
    becomes: '(dueInDays - 1) * day',
    told: ['due-is-an-iso-text'],
  },
  'keeps-what-was-refused': {
    is: 'return json(422',
    becomes:
      "this.clear()\n      this.#kept.set('refused', { invoiceId: 'refused' } as DatedSummary)\n      return json(422",
    told: ['refusals-of-billing-are-named/currency', 'refusals-of-billing-are-named/price'],
  },
  'errors-without-names': {
    is: 'error: error.name,',
    becomes: "error: 'Error',",
    told: ['refusals-of-billing-are-named/currency', 'refusals-of-billing-are-named/price'],
  },
  'any-date-will-do': {
    is: 'Number.isNaN(dueAt(order).getTime()) ? undefined : order',
    becomes: 'order',
    told: ['what-is-no-order-is-refused/misshapen'],
  },
  'every-method-will-do': {
    is: '!allow.includes(method)',
    becomes: 'false',
    told: ['methods-that-a-path-has-not', 'refusals-say-why'],
  },
  'no-charset': {
    is: 'application/json; charset=utf-8',
    becomes: 'application/json',
    told: ['every-answer-is-json'],
  },
} as const
