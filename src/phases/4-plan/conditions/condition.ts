import type { CodeText } from '../../../ir/leaf-plan.ts'
import type { TypeNode } from '../../../ir/type-model.ts'
import type { PlanContext } from '../context.ts'

/** A value that is tested: how code names it, and its type when that is known. */
export interface Tested {
  readonly context: PlanContext
  readonly name: string
  readonly node: TypeNode | undefined
}

/** Undefined: the arbitrary says something that cannot be told from a value. */
export type Condition = CodeText | undefined

export const both = (parts: readonly Condition[]): Condition => joined(parts, ' && ')
export const either = (parts: readonly Condition[]): Condition => joined(parts, ' || ')

function joined(parts: readonly Condition[], operator: string): Condition {
  const known = parts.filter((part) => part !== undefined)
  if (known.length < parts.length || known.length === 0) return undefined
  const [only] = known
  if (known.length === 1 && only) return only
  return {
    text: known.map(({ text }) => bracketed(text)).join(operator),
    uses: [...new Set(known.flatMap(({ uses }) => uses))],
  }
}

const bracketed = (text: string) => (/ (?:&&|\|\|) /.test(text) ? `(${text})` : text)

export const negated = (condition: Condition): Condition =>
  condition && { ...condition, text: `!(${condition.text})` }
