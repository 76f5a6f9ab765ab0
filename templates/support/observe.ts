import fc from 'fast-check'
import { show } from './assertion-error.ts'
import { unwritable } from './example-line.ts'
import { counterexampleOf, keptExample } from './failure-text.ts'
import type { Rule } from './rule.ts'

const observerHere = () => (globalThis as Record<symbol, unknown>)[Symbol.for('gen-props.observer')]

export const isObserved = (): boolean => typeof observerHere() === 'function'

/** Tells whoever measures the tests how a property went; nobody does unless they have put a function there. */
export function observe<Values>(details: fc.RunDetails<Values>, rule: Rule, title: string): void {
  const observer = observerHere()
  if (typeof observer !== 'function') return
  const { numRuns: runs, numSkips: discarded, failed, errorInstance, counterexample } = details
  const byAssertion = errorInstance instanceof Error && errorInstance.name.startsWith('AssertionError')
  const cover = (rule.premises?.shares() ?? []).map(({ of, ...share }) => ({ ...share, runs: of ?? runs }))
  const commands = rule.premises?.commands?.()
  const executed = commands === undefined ? {} : { commands }
  const shown = counterexample === null ? {} : { counterexample: show(counterexample) }
  const kept = keptExample(details, rule)
  const example = kept === undefined ? {} : { example: kept }
  const obstacle = kept === undefined && !rule.commands ? unwritable(counterexampleOf(details, rule)) : undefined
  const unwritten = obstacle === undefined ? {} : { unwritten: obstacle }
  const evaluated = details.executionSummary.map(({ status }) => status === fc.ExecutionStatus.Success)
  observer({ title, runs, discarded, failed, byAssertion, ...shown, ...example, ...unwritten, cover, ...executed }, evaluated)
}
