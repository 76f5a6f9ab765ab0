import type { ComparisonOperator, Expression } from '../../ir/checked-code.ts'
import { shown } from './verify-finding.ts'

/** A wrong or stronger form of an assertion, and what to say when it passes as well. */
export interface AssertionMutant {
  readonly operator: 'negate' | 'strengthen'
  readonly expression: Expression
  readonly weight: 'unearned' | 'suspect'
  /** Completes the assertion's text. */
  readonly reason: string
}

/** `!(e)`; of a comparison, the opposite comparison. */
export function negated(expression: Expression): Expression {
  const { shape } = expression
  const opposite = shape.kind === 'comparison' ? opposites[shape.operator] : undefined
  if (shape.kind === 'comparison' && opposite !== undefined) return compared(expression, opposite)
  return { ...expression, text: `!(${expression.text})`, shape: { kind: 'not', operand: expression } }
}

// Only those that are exact opposites for every value: NaN is neither below nor at or above anything.
const opposites: Partial<Record<ComparisonOperator, ComparisonOperator>> = { '===': '!==', '!==': '===' }

function compared(expression: Expression, operator: ComparisonOperator): Expression {
  const { shape } = expression
  if (shape.kind !== 'comparison') return expression
  return {
    ...expression,
    text: `(${shape.left.text}) ${operator} (${shape.right.text})`,
    shape: { ...shape, operator },
  }
}

/** Stronger forms: when one of them holds in every run, the assertion says less than what is true. */
export function strengthened(expression: Expression): readonly AssertionMutant[] {
  const { shape } = expression
  if (shape.kind === 'comparison' && (shape.operator === '>=' || shape.operator === '<=')) {
    const reason = 'could say `===`, which holds in every run'
    return [{ operator: 'strengthen', expression: compared(expression, '==='), weight: 'suspect', reason }]
  }
  if (shape.kind === 'or') {
    return shape.operands.map((operand): AssertionMutant => {
      const reason = `could say ${shown(operand.text)} alone, which holds in every run`
      return { operator: 'strengthen', expression: operand, weight: 'suspect', reason }
    })
  }
  return []
}

/** The parts of `a && b && c`, however nested; of anything else, itself. */
export function conjunctsOf(expression: Expression): readonly Expression[] {
  return expression.shape.kind === 'and' ? expression.shape.operands.flatMap(conjunctsOf) : [expression]
}

/**
 * The sides of a comparison that are computed, though not by the subject. One that is the same in every run is a
 * constant dressed as a property. `isOurs` tells whether names lead to the subject.
 */
export function expectedSides(
  { shape }: Expression,
  isOurs: (names: readonly string[]) => boolean,
): readonly Expression[] {
  if (shape.kind !== 'equals' && !(shape.kind === 'comparison' && shape.operator === '===')) return []
  const sides = [shape.left, shape.right]
  const expected = sides.filter(({ uses }) => uses.length > 0 && !isOurs(uses))
  return expected.length === 1 ? expected : []
}

/** Passes in every run when the value is always the same: see `sameAsFirst` of the worker. */
export const constantly = (side: Expression, id: string): Expression => ({
  ...side,
  text: `globalThis[Symbol.for('gen-props.same-as-first')](${JSON.stringify(id)}, ${side.text})`,
  shape: { kind: 'other' },
})
