/** Bugs that may be put into the subject: what stands there, what takes its place, and the invariants that have to tell. */
export const bugs = {
  'names-as-markup': {
    is: '>${escaped(name)}</td><td class="many">',
    becomes: '>${name}</td><td class="many">',
    told: ['names-are-shown-letter-by-letter', 'names-never-become-markup'],
  },
  'quotes-end-the-hint': {
    is: '/[&<>"]/g',
    becomes: '/[&<>]/g',
    told: ['names-are-shown-letter-by-letter'],
  },
  'price-of-one': {
    is: 'euros(cents * many)}</td></tr>',
    becomes: 'euros(cents)}</td></tr>',
    told: ['rows-show-number-and-price'],
  },
  'total-without-numbers': {
    is: 'sum + cents * many',
    becomes: 'sum + cents',
    told: ['the-total-is-in-the-last-row'],
  },
  'table-without-rows': {
    is: 'basket.length === 0',
    becomes: 'basket.length < 0',
    told: ['an-empty-basket-says-so'],
  },
} as const
