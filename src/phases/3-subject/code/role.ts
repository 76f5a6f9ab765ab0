/** What a piece of code is for: which grammar it must have and what its names and value must be. */
export type Role =
  /** Statements: `setup`, `when`. */
  | 'block'
  /** Statements whose expression statements are assertions: `then`. */
  | 'assertions'
  /** `const` statements only. */
  | 'define'
  /** Any value. */
  | 'expression'
  /** The value of a `run`: what a call gives, awaited where it is a promise. */
  | 'result'
  /** What is compared or kept: a promise would be the thing itself, and not what it gives. */
  | 'value'
  /** A boolean. */
  | 'condition'
  /** A function: a name in scope or an arrow. */
  | 'function'
  /** A function that collections are compared by: what it gives is not awaited. */
  | 'key'
  /** A class: a name in scope. */
  | 'class'
  | 'type'
  /** A fast-check arbitrary; `fc` is in scope. */
  | 'fc'

export type Grammar = 'statements' | 'expression' | 'type'

const grammars = {
  block: 'statements',
  assertions: 'statements',
  define: 'statements',
  expression: 'expression',
  result: 'expression',
  value: 'expression',
  condition: 'expression',
  function: 'expression',
  key: 'expression',
  class: 'expression',
  type: 'type',
  fc: 'expression',
} satisfies Record<Role, Grammar>

export const grammarOf = (role: Role): Grammar => grammars[role]
