import type { CodeText } from '../../../ir/leaf-plan.ts'
import type { TypeNode } from '../../../ir/type-model.ts'
import type { PlanContext } from '../context.ts'

/** A value that is tested: how code names it, and its type when that is known. */
export interface Tested {
  readonly context: PlanContext
  readonly name: string
  readonly node: TypeNode | undefined
}

/** Undefined: nothing is asked of a value. `untold`: something is asked that cannot be told from a value. */
export type Condition = CodeText | 'untold' | undefined

/** What code can ask. */
export const told = (condition: Condition): CodeText | undefined =>
  condition === 'untold' ? undefined : condition

export const both = (parts: readonly Condition[]): Condition => joined(parts, ' && ')

/** Where one of them asks nothing, nothing is asked. */
export const either = (parts: readonly Condition[]): Condition =>
  parts.includes(undefined) ? undefined : joined(parts, ' || ')

function joined(parts: readonly Condition[], operator: string): Condition {
  if (parts.includes('untold')) return 'untold'
  const known = parts.flatMap((part) => told(part) ?? [])
  const [only] = known
  if (known.length < 2) return only
  return {
    text: known.map(({ text }) => bracketed(text)).join(operator),
    uses: [...new Set(known.flatMap(({ uses }) => uses))],
  }
}

const bracketed = (text: string) => (/ (?:&&|\|\|) /.test(text) ? `(${text})` : text)

/** Nothing is left of what is not any value. */
export const negated = (condition: Condition): Condition => {
  const asked = told(condition)
  return asked ? { ...asked, text: `!(${asked.text})` } : 'untold'
}
