import type { Expression, ExpressionShape } from '../../../../src/ir/checked-code.ts'
import type { InvariantPlan } from '../../../../src/ir/plan.ts'

const nowhere = { file: '/loans.yaml', start: 0, end: 0 }

export const expression = (text: string, shape: ExpressionShape = { kind: 'other' }): Expression => ({
  text,
  range: nowhere,
  awaits: false,
  uses: [],
  shape,
})

/** `a && b` as the checker hands it on. */
export const both = (...texts: readonly string[]): Expression =>
  expression(texts.join(' && '), { kind: 'and', operands: texts.map((text) => expression(text)) })

export const loanPlan = (
  asserted: readonly Expression[],
  over: Partial<InvariantPlan> = {},
): InvariantPlan => ({
  id: 'due-after-three-weeks',
  caseName: undefined,
  mayDrawNothing: false,
  kind: 'postcondition',
  status: 'approved',
  rule: 'A loan ends after three weeks.',
  title: 'A loan ends after three weeks. [due-after-three-weeks]',
  quotes: [],
  async: false,
  around: 'nothing',
  fixtures: [],
  interleave: [],
  given: [],
  assuming: undefined,
  minAssumed: undefined,
  setup: [],
  history: undefined,
  tamper: [],
  olds: [],
  unchanged: [],
  when: [],
  law: { kind: 'postcondition' },
  then: asserted.map((one) => ({ kind: 'expression', expression: one })),
  cover: [],
  examples: [],
  runs: undefined,
  timeout: undefined,
  ...over,
})
