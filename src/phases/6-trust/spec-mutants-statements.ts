import type { Expression, Statement } from '../../ir/checked-code.ts'

/** An assertion of a `then`, wherever it is nested, and the way to it. */
export interface AssertionPlace {
  readonly path: readonly Step[]
  readonly expression: Expression
  /** Stands in an `if` or a `for`. */
  readonly nested: boolean
}

/** The index of a statement and, where the way goes on, the list inside it. */
interface Step {
  readonly index: number
  readonly into: 'then' | 'otherwise' | 'body' | undefined
}

/** All assertions of a block, in order. */
export function assertionsOf(statements: readonly Statement[], nested = false): readonly AssertionPlace[] {
  return statements.flatMap((statement, index): readonly AssertionPlace[] => {
    const inside = (into: 'then' | 'otherwise' | 'body', list: readonly Statement[]) =>
      assertionsOf(list, true).map((place) => ({ ...place, path: [{ index, into }, ...place.path] }))
    if (statement.kind === 'expression') {
      return [{ path: [{ index, into: undefined }], expression: statement.expression, nested }]
    }
    if (statement.kind === 'if')
      return [...inside('then', statement.then), ...inside('otherwise', statement.otherwise)]
    return statement.kind === 'for' ? inside('body', statement.body) : []
  })
}

/** The block with another assertion at one place. */
export function replaceAssertion(
  statements: readonly Statement[],
  path: readonly Step[],
  expression: Expression,
): readonly Statement[] {
  const [step, ...rest] = path
  if (step === undefined) return statements
  return statements.map((statement, index): Statement => {
    if (index !== step.index) return statement
    if (statement.kind === 'expression') return { kind: 'expression', expression }
    if (statement.kind === 'if' && step.into === 'then') {
      return { ...statement, then: replaceAssertion(statement.then, rest, expression) }
    }
    if (statement.kind === 'if')
      return { ...statement, otherwise: replaceAssertion(statement.otherwise, rest, expression) }
    return statement.kind === 'for'
      ? { ...statement, body: replaceAssertion(statement.body, rest, expression) }
      : statement
  })
}

/** The block with no assertion but the one at the place. */
export function keepAssertion(statements: readonly Statement[], path: readonly Step[]): readonly Statement[] {
  const [step, ...rest] = path
  return statements.flatMap((statement, index): readonly Statement[] => {
    const here = index === step?.index
    if (statement.kind === 'expression') return here ? [statement] : []
    if (statement.kind === 'const') return [statement]
    if (!here) return []
    if (statement.kind === 'for') return [{ ...statement, body: keepAssertion(statement.body, rest) }]
    const keep = (into: 'then' | 'otherwise', list: readonly Statement[]) =>
      step.into === into ? keepAssertion(list, rest) : []
    return [
      { ...statement, then: keep('then', statement.then), otherwise: keep('otherwise', statement.otherwise) },
    ]
  })
}
