import type { PlacedMutant } from './stryker-mutants.ts'

/** The text of a file with one mutant in it. */
export const mutatedText = (text: string, { start, end, mutant }: PlacedMutant): string =>
  text.slice(0, start) + mutant.replacement + text.slice(end)

/**
 * The text of a file as it is, with a probe where the mutant would be: it counts how often that code runs and how
 * often the mutant would give another value. Undefined where a probe has no place. The result may be no code at all,
 * where the mutant is no expression: whoever loads it must be ready to do without.
 */
export function probedText(text: string, { start, end, mutant }: PlacedMutant): string | undefined {
  const { mutator, original, replacement } = mutant
  // It stands where a method is called, and would lose the object that the method belongs to.
  if (mutator === 'OptionalChaining') return undefined
  const around = (inside: string) => text.slice(0, start) + inside + text.slice(end)
  const probe = `globalThis[Symbol.for('gen-props.probes')][${JSON.stringify(mutant.id)}]`
  if (mutator === 'BlockStatement' && original.startsWith('{')) {
    return around(`{ ${probe}.run(); ${original.slice(1)}`)
  }
  if (changesState.includes(mutator)) return around(`${probe}.run().pass(${original})`)
  return around(`${probe}.see(${original}, () => (${replacement}))`)
}

/** Trying these beside the original would change what the original does next. */
const changesState = ['UpdateOperator', 'AssignmentOperator']
