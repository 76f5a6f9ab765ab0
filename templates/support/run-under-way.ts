import { show } from './assertion-error.ts'
import { counterexampleOf } from './failure-text.ts'
import type { Rule } from './rule.ts'

/** A run that has begun, and what it was given. */
export interface BegunRun {
  readonly count: number
  readonly values: unknown
  readonly rule: Rule
  readonly begun: number
}

/** Of the machine's clock, also while a fake one is there. */
export const realTime: () => number = Date.now

let lastRun: BegunRun | undefined

/** Keeps which run of which rule has begun; undefined at the end of its test. */
export function noteRun(run: BegunRun | undefined): void {
  lastRun = run
}

/** The run that has begun, if it has gone on for so many milliseconds. */
export const runOf = (milliseconds: number): BegunRun | undefined =>
  lastRun && realTime() - lastRun.begun >= milliseconds ? lastRun : undefined

/** `run 6` and the lines of what it was given; undefined where no run has begun. */
export function runUnderWay(): { readonly name: string; readonly given: readonly string[] } | undefined {
  if (lastRun === undefined) return undefined
  const { count, values, rule } = lastRun
  const entries = rule.commands ? [] : counterexampleOf({ counterexample: values } as never, rule)
  const given = entries.map(([name, value], index) => `${index === 0 ? 'Given ' : '      '}  ${name} = ${show(value)}`)
  return { name: `run ${count}`, given }
}
