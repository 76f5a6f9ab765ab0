/** Bugs that may be put into the subject: what stands there, what takes its place, and the invariants that have to tell. */
export const bugs = {
  'no-way-back': {
    is: "this.#database.exec('ROLLBACK')",
    becomes: "this.#database.exec('COMMIT')",
    told: ['a-batch-is-booked-as-a-whole', 'an-overdraft-is-refused'],
  },
  overdraws: { is: 'left < 0', becomes: 'left < -1000', told: ['an-overdraft-is-refused'] },
  'gives-and-does-not-take': {
    is: 'this.#set(from, left)',
    becomes: 'void left',
    told: ['transfers-never-make-or-lose-money', 'a-batch-is-booked-as-a-whole'],
  },
  'reads-before-it-took': {
    is: 'this.#set(from, left)\n    this.#set(to, this.balance(to) + cents)',
    becomes: 'const there = this.balance(to)\n    this.#set(from, left)\n    this.#set(to, there + cents)',
    told: ['transfers-never-make-or-lose-money'],
  },
  'nothing-will-do': {
    is: 'cents < 1',
    becomes: 'cents < 0',
    told: ['no-amount-is-refused/deposit', 'no-amount-is-refused/transfer'],
  },
  'forgets-what-was-there': {
    is: 'this.balance(name) + cents',
    becomes: 'cents',
    told: ['the-desk-is-a-list-of-balances'],
  },
} as const
