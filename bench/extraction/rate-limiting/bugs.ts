import type { Bugs } from '../harness/bug.ts'
import { thrown } from '../harness/thrown.ts'
import type * as subject from './subject.ts'

/** A limiter and its clock. */
const limiterOf = (s: typeof subject, limit: number, windowMs = 1_000) => {
  let time = 0
  const limiter = new s.RateLimiter({ limit, windowMs, now: () => time })
  const at = (ms: number) => {
    time = ms
    return limiter
  }
  return at
}

export const bugs: Bugs<typeof subject> = {
  'window-of-nothing-accepted': {
    sentence:
      'The limit and the window are positive whole numbers; anything else is refused with a `RangeError` when the limiter is made.',
    wrong: 'Only the limit is checked.',
    is: 'for (const setting of [options.limit, options.windowMs])',
    becomes: 'for (const setting of [options.limit])',
    witness: (s) => thrown(() => limiterOf(s, 1, 0)(0).size()),
    right: { type: 'RangeError' },
  },
  'zero-limit-accepted': {
    sentence:
      'The limit and the window are positive whole numbers; anything else is refused with a `RangeError` when the limiter is made.',
    wrong: 'A limit of 0 is accepted.',
    is: '!isWhole(setting) || setting < 1',
    becomes: '!isWhole(setting)',
    witness: (s) => thrown(() => limiterOf(s, 0)(0).size()),
    right: { type: 'RangeError' },
  },
  'fixed-windows': {
    sentence:
      'Within any stretch of time as long as the window, a partner gets at most as many units as the limit says.',
    wrong: 'Windows are fixed stretches that begin at multiples of their length.',
    is: 'time < at + this.options.windowMs)',
    becomes: 'Math.floor(time / this.options.windowMs) === Math.floor(at / this.options.windowMs))',
    witness: (s) => {
      const at = limiterOf(s, 1)
      at(999).take('a')
      return at(1_000).take('a').passed
    },
    right: false,
  },
  'window-starts-with-the-first': {
    sentence:
      'Within any stretch of time as long as the window, a partner gets at most as many units as the limit says.',
    wrong: 'When the first unit leaves the window, all units are free again.',
    is: 'const live = (this.spent.get(partner) ?? []).filter(({ at }) => time < at + this.options.windowMs)',
    becomes:
      'const all = this.spent.get(partner) ?? []\n    const live = all.every(({ at }) => time < at + this.options.windowMs) ? all : []',
    witness: (s) => {
      const at = limiterOf(s, 2)
      at(0).take('a')
      at(900).take('a')
      return at(1_000).peek('a')
    },
    right: 1,
  },
  'unit-counts-at-the-end': {
    sentence:
      'A unit that was spent at time t counts up to, but not including, t plus the window, so that with a window of 1,000 a unit spent at 0 is free again at 1,000.',
    wrong: 'A unit still counts exactly one window later.',
    is: 'time < at + this.options.windowMs)',
    becomes: 'time <= at + this.options.windowMs)',
    witness: (s) => {
      const at = limiterOf(s, 1)
      at(0).take('a')
      return at(1_000).peek('a')
    },
    right: 1,
  },
  'last-unit-kept-back': {
    sentence:
      "If the partner's units spent in the window and the cost together do not exceed the limit, the call passes and its units are spent.",
    wrong: 'A call that costs more than one unit cannot spend the last unit.',
    is: 'cost > 0 && cost > free',
    becomes: 'cost > 0 && (cost > free || (cost > 1 && cost === free))',
    witness: (s) => limiterOf(s, 3)(0).take('a', 3).passed,
    right: true,
  },
  'rejected-calls-are-spent': {
    sentence: 'Otherwise it is rejected, and a rejected call never spends anything.',
    wrong: 'What is left is spent when a call is rejected.',
    is: 'if (cost > 0 && cost > free) {\n',
    becomes:
      'if (cost > 0 && cost > free) {\n      if (free > 0) this.spent.set(partner, [...live, { at: time, units: free }])\n',
    witness: (s) => {
      const at = limiterOf(s, 3)
      at(0).take('a')
      at(0).take('a', 3)
      return at(0).peek('a')
    },
    right: 2,
  },
  'rejected-calls-prolong': {
    sentence: 'Otherwise it is rejected, and a rejected call never spends anything.',
    wrong: 'A rejected call counts the units spent before as spent now.',
    is: 'if (cost > 0 && cost > free) {\n',
    becomes:
      'if (cost > 0 && cost > free) {\n      this.spent.set(partner, live.map(({ units }) => ({ at: time, units })))\n',
    witness: (s) => {
      const at = limiterOf(s, 1)
      at(0).take('a')
      at(500).take('a')
      return at(1_000).take('a').passed
    },
    right: true,
  },
  'negative-costs': {
    sentence: 'A cost is a whole number of at least 0; another cost is a `RangeError`.',
    wrong: 'A negative cost passes.',
    is: 'if (!isWhole(cost)) throw',
    becomes: 'if (!Number.isSafeInteger(cost)) throw',
    witness: (s) => thrown(() => limiterOf(s, 1)(0).take('a', -1)),
    right: { type: 'RangeError' },
  },
  'free-calls-rejected': {
    sentence: 'A call that costs nothing always passes.',
    wrong: 'When more is spent than the limit allows, a call that costs nothing is rejected.',
    is: 'cost > 0 && cost > free',
    becomes: 'cost > free',
    witness: (s) => {
      const at = limiterOf(s, 1)
      at(0).raise('a', 2, 10)
      at(0).take('a', 3)
      return at(10).take('a', 0).passed
    },
    right: true,
  },
  'slightly-too-high-just-rejected': {
    sentence:
      'A call that costs more than the whole limit can never pass; it gets a `CostTooHighError` carrying the cost and the limit.',
    wrong: 'A cost of one more than the limit is just rejected.',
    is: 'if (cost > limit) throw new CostTooHighError(cost, limit)',
    becomes: 'if (cost > limit + 1) throw new CostTooHighError(cost, limit)',
    witness: (s) => thrown(() => limiterOf(s, 2)(0).take('a', 3)),
    right: { type: 'CostTooHighError', cost: 3, limit: 2 },
  },
  'partners-in-lower-case': {
    sentence: 'Partner names are compared exactly.',
    wrong: 'Upper and lower case of a partner are the same.',
    is: 'const live = (this.spent.get(partner) ?? [])',
    becomes:
      'const twin = [...this.spent.keys()].find((other) => other.toLowerCase() === partner.toLowerCase())\n    const live = (this.spent.get(twin ?? partner) ?? [])',
    witness: (s) => {
      const at = limiterOf(s, 1)
      at(0).take('a')
      return at(0).peek('A')
    },
    right: 1,
  },
  'one-window-for-all': {
    sentence: 'Partners never influence each other.',
    wrong: 'What is forgotten for one partner is forgotten for all.',
    is: 'this.spent.delete(partner)\n  }\n\n  raise',
    becomes: 'if (this.spent.delete(partner)) this.spent.clear()\n  }\n\n  raise',
    witness: (s) => {
      const at = limiterOf(s, 1)
      at(0).take('a')
      at(0).take('b')
      at(0).forget('a')
      return at(0).peek('b')
    },
    right: 0,
  },
  'retry-after-the-first-unit': {
    sentence:
      'For a rejected one it is the shortest time after which the same call would pass if nothing else were asked in between.',
    wrong: 'The time is that until the first unit is free, whatever the cost.',
    is: 'if (gone >= units) return at',
    becomes: 'if (gone > 0) return at',
    witness: (s) => {
      const at = limiterOf(s, 2)
      at(0).take('a')
      at(400).take('a')
      return at(500).take('a', 2).retryAfterMs
    },
    right: 900,
  },
  'retry-after-all-units': {
    sentence: 'A millisecond earlier it would still be rejected.',
    wrong: 'The time is that until the last unit is free, whatever the cost.',
    is: 'if (gone >= units) return at',
    becomes: 'if (gone >= units && gone === total(live)) return at',
    witness: (s) => {
      const at = limiterOf(s, 2)
      at(0).take('a')
      at(400).take('a')
      return at(500).take('a').retryAfterMs
    },
    right: 500,
  },
  'retry-for-the-whole-cost': {
    sentence: 'A millisecond earlier it would still be rejected.',
    wrong: 'The time is that until as many units are free as the call costs, though some are free already.',
    is: 'this.waitFor(live, cost - free)',
    becomes: 'this.waitFor(live, Math.min(cost, total(live)))',
    witness: (s) => {
      const at = limiterOf(s, 3)
      at(0).take('a')
      at(400).take('a')
      return at(500).take('a', 2).retryAfterMs
    },
    right: 500,
  },
  'left-before-the-call': {
    sentence:
      'Each answer of `take` says whether the call passed, how many units are left now, and `retryAfterMs`.',
    wrong: 'The answer says how many units were left before the call.',
    is: 'left: Math.max(0, free - cost), retryAfterMs: 0',
    becomes: 'left: Math.max(0, free), retryAfterMs: 0',
    witness: (s) => limiterOf(s, 3)(0).take('a').left,
    right: 2,
  },
  'old-partners-counted': {
    sentence:
      '`size()` is the number of partners about whom something has to be remembered, i.e. those with at least one unit in the window.',
    wrong: 'Partners whose window is over are counted until they call again.',
    is: '    for (const partner of [...this.spent.keys()]) this.liveOf(partner, time)\n',
    becomes: "    this.liveOf([...this.spent.keys()].at(-1) ?? '', time)\n",
    witness: (s) => {
      const at = limiterOf(s, 1)
      at(0).take('a')
      at(0).take('b')
      return at(1_000).size()
    },
    right: 0,
  },
  'left-below-zero': {
    sentence: 'What is left is never negative.',
    wrong: 'When a raise is over, less than nothing is left.',
    is: 'return Math.max(0, this.limitOf(partner, time) - total(this.liveOf(partner, time)))',
    becomes: 'return this.limitOf(partner, time) - total(this.liveOf(partner, time))',
    witness: (s) => {
      const at = limiterOf(s, 1)
      at(0).raise('a', 2, 10)
      at(0).take('a', 3)
      return at(10).peek('a')
    },
    right: 0,
  },
  'raise-lasts-through-its-end': {
    sentence:
      '`raise` gives one partner extra units on top of the limit until a given time; at that time they are gone.',
    wrong: 'At the given time the extra units are still there.',
    is: 'time < extra.until',
    becomes: 'time <= extra.until',
    witness: (s) => {
      const at = limiterOf(s, 1)
      at(0).raise('a', 2, 10)
      return at(10).peek('a')
    },
    right: 1,
  },
  'raises-add-up': {
    sentence: 'A later `raise` replaces the earlier one.',
    wrong: 'Extra units of two raises add up.',
    is: 'this.raised.set(partner, { units, until })',
    becomes: 'this.raised.set(partner, { units: units + (this.raised.get(partner)?.units ?? 0), until })',
    witness: (s) => {
      const at = limiterOf(s, 1)
      at(0).raise('a', 2, 10)
      at(0).raise('a', 1, 10)
      return at(0).peek('a')
    },
    right: 2,
  },
}
