import type { PlacedMutant } from './stryker-mutants.ts'

/** The text of a file with one mutant in it. */
export const mutatedText = (text: string, { start, end, mutant }: PlacedMutant): string =>
  text.slice(0, start) + mutant.replacement + text.slice(end)

/**
 * The same, with the mutated code counting how often it runs, and how often it gives another value than the original
 * would; undefined where a counter has no place. The result may be no code at all, where the mutant is no expression:
 * whoever loads it must be ready to do without.
 */
export function countingText(text: string, placed: PlacedMutant): string | undefined {
  const { start, end, mutant } = placed
  const around = (inside: string) => text.slice(0, start) + inside + text.slice(end)
  const hits = `globalThis[Symbol.for('gen-props.hits')][${JSON.stringify(mutant.id)}]`
  if (mutant.mutator === 'BlockStatement' && mutant.replacement.trim() === '{}')
    return around(`{ ${hits}.ran++ }`)
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  // A line that begins with a parenthesis would continue the line before it where that ends without a semicolon.
  if (text.slice(lineStart, start).trim() === '') return undefined
  if (!isComparable(mutant)) return around(`(${hits}.ran++, ${mutant.replacement})`)
  return around(`${hits}.see(${mutant.original}, ${mutant.replacement})`)
}

const conditions = ['ConditionalExpression', 'EqualityOperator', 'LogicalOperator', 'BooleanLiteral']

/** Whether original and mutant may both be evaluated without doing anything twice. */
const isComparable = ({ mutator, original, replacement }: PlacedMutant['mutant']) =>
  conditions.includes(mutator) &&
  (/^(true|false)$/.test(replacement) || !/[(`]|\+\+|--|\bawait\b|\byield\b|[^=!<>]=[^=>]/.test(original))
