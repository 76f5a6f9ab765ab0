import type { SchemaNode, Schemas } from '../../../ir/schema-model.ts'
import type { Algebra } from './algebra.ts'
import type { Term } from './shape.ts'

const answers = new WeakMap<Schemas, Map<string, boolean>>()
const numbers = new WeakMap<SchemaNode, number>()
let last = 0

/**
 * The answer to a question about terms, asked once: many ways to keep a schema ask it of the same schemas.
 * `about` is what else it depends on. What is found out in silence is not what a loud question is answered with: it tells
 * of faults.
 */
export function remembered(
  terms: readonly Term[],
  { schemas, types, depth, silent = false }: Algebra,
  { about, ask }: { readonly about: string; readonly ask: () => boolean },
): boolean {
  const known = answers.get(schemas) ?? new Map<string, boolean>()
  answers.set(schemas, known)
  const key = [about, silent, types.join(), depth, ...new Set(terms.map(signOf))].join(' ')
  const found = known.get(key) ?? ask()
  known.set(key, found)
  return found
}

/** The same for terms that say the same of a value. */
export const signOf = ({ node, holds }: Term): string => `${holds ? '' : '!'}${String(numberOf(node))}`

function numberOf(node: SchemaNode): number {
  const known = numbers.get(node)
  if (known !== undefined) return known
  last += 1
  numbers.set(node, last)
  return last
}
