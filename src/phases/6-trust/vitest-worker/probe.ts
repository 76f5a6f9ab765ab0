import { sameValue } from './same-value.ts'

/** What the code at one place tells of itself while it runs: see `survivors-text.ts`. */
export interface Probe {
  /** How often the code ran. */
  ran: number
  /** How often the mutant would have given another value; undefined until the two were compared. */
  changed: number | undefined
  run(): Probe
  pass<Value>(value: Value): Value
  /** Passes on the original's value, having looked at the mutant's. */
  see<Value>(original: Value, mutant: () => unknown): Value
}

export const probe = (): Probe => ({
  ran: 0,
  changed: undefined,
  run() {
    this.ran += 1
    return this
  },
  pass: (value) => value,
  see(original, mutant) {
    this.ran += 1
    this.changed = (this.changed ?? 0) + (looksSame(original, mutant) ? 0 : 1)
    return original
  },
})

function looksSame(original: unknown, mutant: () => unknown): boolean {
  try {
    const other = mutant()
    // What a function does is seen only when it is called.
    return typeof original !== 'function' && sameValue(original, other)
  } catch {
    return false
  }
}

/** The probes of this process, by the mutant's id; the probed code finds them here. */
export const probes = ((globalThis as Record<symbol, Record<string, Probe | undefined> | undefined>)[
  Symbol.for('gen-props.probes')
] ??= {})
