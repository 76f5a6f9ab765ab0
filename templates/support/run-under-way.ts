import { show } from './assertion-error.ts'
import { counterexampleOf } from './failure-text.ts'
import type { Rule } from './rule.ts'

let lastRun: { readonly count: number; readonly values: unknown; readonly rule: Rule } | undefined

/** Keeps which run of which rule has begun; undefined at the end of its test. */
export function noteRun(run: typeof lastRun): void {
  lastRun = run
}

/** `run 6` and the lines of what it was given; undefined where no run has begun. */
export function runUnderWay(): { readonly name: string; readonly given: readonly string[] } | undefined {
  if (lastRun === undefined) return undefined
  const { count, values, rule } = lastRun
  const entries = rule.commands ? [] : counterexampleOf({ counterexample: values } as never, rule)
  const given = entries.map(([name, value], index) => `${index === 0 ? 'Given ' : '      '}  ${name} = ${show(value)}`)
  return { name: `run ${count}`, given }
}
