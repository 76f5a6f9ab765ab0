import { AssertionError } from './assertion-error.ts'
import { turn } from './turn.ts'

interface Timer {
  readonly id: number
  at: number
  /** Of those due at the same time, the first comes first. */
  order: number
  readonly run: () => void
  /** Of an interval: the milliseconds between two ticks. */
  readonly every: number | undefined
}

/** So many timers in one go are an endless loop. */
const mostTimers = 100_000

/** Time that stands still until somebody lets it go on; it starts at 0. */
export class FakeClock {
  now = 0
  /** Somebody is letting it go on. */
  busy = 0
  #timers = new Map<number, Timer>()
  #last = 0
  #fired = 0

  /** Runs something in so many milliseconds, or again and again. */
  schedule(run: () => void, delay: number, every?: number): number {
    const id = (this.#last += 1)
    this.#timers.set(id, { id, at: this.now + delay, order: id, run, every })
    return id
  }

  cancel(id: number): void {
    this.#timers.delete(id)
  }

  /** Counts a timer's delay anew from now. */
  again(id: number, delay: number): void {
    const timer = this.#timers.get(id)
    if (timer) Object.assign(timer, { at: this.now + delay, order: (this.#last += 1) })
  }

  has(id: number): boolean {
    return this.#timers.has(id)
  }

  /** The time of the next timer; undefined when there is none, or none but intervals. */
  next(withIntervals = true): number | undefined {
    return this.#first(withIntervals)?.at
  }

  #first(withIntervals: boolean): Timer | undefined {
    let first: Timer | undefined
    let single = withIntervals
    for (const timer of this.#timers.values()) {
      single ||= timer.every === undefined
      if (!first || timer.at < first.at || (timer.at === first.at && timer.order < first.order)) first = timer
    }
    return single ? first : undefined
  }

  /** Goes on to the next timer, fires it, and lets everything run that waited for it. */
  async fire(): Promise<void> {
    const timer = this.#first(true)
    if (!timer) return
    this.#fired += 1
    if (this.#fired > mostTimers) throw new AssertionError(`the clock never runs dry: ${mostTimers} timers fired`)
    this.now = Math.max(this.now, timer.at)
    if (timer.every === undefined) this.#timers.delete(timer.id)
    else Object.assign(timer, { at: timer.at + Math.max(1, timer.every), order: (this.#last += 1) })
    timer.run()
    await turn()
  }

  /** The same, by whoever lets the time go on. */
  async step(): Promise<void> {
    this.busy += 1
    try {
      await this.fire()
    } finally {
      this.busy -= 1
    }
  }

  /** Fires all timers due up to and including then. */
  async advance(milliseconds: number): Promise<void> {
    if (!(milliseconds >= 0)) throw new AssertionError(`the clock goes on by ${milliseconds} ms: expected 0 or more`)
    const end = this.now + milliseconds
    this.busy += 1
    try {
      await turn()
      for (let next = this.next(); next !== undefined && next <= end; next = this.next()) await this.fire()
      this.now = end
    } finally {
      this.busy -= 1
    }
  }

  /** Fires timers as long as there are any, or until what is waited for has come and only intervals are left. */
  async drain(isOver: () => boolean = () => true): Promise<void> {
    this.busy += 1
    try {
      await turn()
      while (this.next(!isOver()) !== undefined) await this.fire()
    } finally {
      this.busy -= 1
    }
  }
}
