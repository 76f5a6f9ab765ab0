export interface LimiterOptions {
  readonly limit: number
  readonly windowMs: number
  /** The time in whole milliseconds; it never goes back. */
  readonly now: () => number
}

export interface Decision {
  readonly passed: boolean
  readonly left: number
  readonly retryAfterMs: number
}

export class CostTooHighError extends Error {
  readonly cost: number
  readonly limit: number
  constructor(cost: number, limit: number) {
    super(`A call of ${cost} can never pass a limit of ${limit}`)
    this.name = 'CostTooHighError'
    this.cost = cost
    this.limit = limit
  }
}

interface Spent {
  readonly at: number
  readonly units: number
}

/** How many units each partner may spend within a sliding window. */
export class RateLimiter {
  private readonly options: LimiterOptions
  private readonly spent = new Map<string, readonly Spent[]>()
  private readonly raised = new Map<string, { readonly units: number; readonly until: number }>()

  constructor(options: LimiterOptions) {
    for (const setting of [options.limit, options.windowMs]) {
      if (!isWhole(setting) || setting < 1) throw new RangeError(`Not a positive whole number: ${setting}`)
    }
    this.options = options
  }

  take(partner: string, cost: number = 1): Decision {
    if (!isWhole(cost)) throw new RangeError(`Not a cost: ${cost}`)
    const time = this.options.now()
    const limit = this.limitOf(partner, time)
    if (cost > limit) throw new CostTooHighError(cost, limit)
    const live = this.liveOf(partner, time)
    const free = limit - total(live)
    if (cost > 0 && cost > free) {
      return { passed: false, left: Math.max(0, free), retryAfterMs: this.waitFor(live, cost - free) - time }
    }
    if (cost > 0) this.spent.set(partner, [...live, { at: time, units: cost }])
    return { passed: true, left: Math.max(0, free - cost), retryAfterMs: 0 }
  }

  peek(partner: string): number {
    const time = this.options.now()
    return Math.max(0, this.limitOf(partner, time) - total(this.liveOf(partner, time)))
  }

  size(): number {
    const time = this.options.now()
    for (const partner of [...this.spent.keys()]) this.liveOf(partner, time)
    return this.spent.size
  }

  forget(partner: string): void {
    this.spent.delete(partner)
  }

  raise(partner: string, units: number, until: number): void {
    if (!isWhole(units)) throw new RangeError(`Not a number of units: ${units}`)
    this.raised.set(partner, { units, until })
  }

  private limitOf(partner: string, time: number): number {
    const extra = this.raised.get(partner)
    return this.options.limit + (extra && time < extra.until ? extra.units : 0)
  }

  /** What still counts; what does not is dropped. */
  private liveOf(partner: string, time: number): readonly Spent[] {
    const live = (this.spent.get(partner) ?? []).filter(({ at }) => time < at + this.options.windowMs)
    if (live.length === 0) this.spent.delete(partner)
    else this.spent.set(partner, live)
    return live
  }

  /** When so many units will have left the window. */
  private waitFor(live: readonly Spent[], units: number): number {
    let gone = 0
    for (const { at, units: freed } of live) {
      gone += freed
      if (gone >= units) return at + this.options.windowMs
    }
    return Number.POSITIVE_INFINITY
  }
}

const isWhole = (value: number) => Number.isSafeInteger(value) && value >= 0

const total = (spent: readonly Spent[]) => spent.reduce((sum, { units }) => sum + units, 0)
