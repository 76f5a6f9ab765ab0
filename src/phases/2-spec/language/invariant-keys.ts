import { boolean } from '../forms/boolean.ts'
import { block, expression, functionCode, type } from '../forms/code.ts'
import { time } from '../forms/code-or.ts'
import { duration } from '../forms/duration.ts'
import { identifier } from '../forms/identifier.ts'
import { list, oneOrMany } from '../forms/list.ts'
import { node } from '../forms/node.ts'
import { positiveInteger } from '../forms/number.ts'
import type { Keys, Values } from '../forms/object.ts'
import { share } from '../forms/share.ts'
import { text } from '../forms/text.ts'
import { word } from '../forms/word.ts'
import { change } from './change.ts'
import { edges, state } from './edges.ts'
import { cover } from './cover.ts'
import { example } from './example.ts'
import { given } from './given.ts'
import { invariantId } from './invariant-id.ts'
import { kind } from './kind.ts'
import { quote } from './quote.ts'
import { tasks } from './tasks.ts'
import { throws } from './throws.ts'

/** The keys of an invariant, in the order in which they are evaluated. */
export const invariantKeys = {
  id: { form: invariantId, required: true, doc: 'The name of the rule, in kebab-case, unique in the spec.' },
  rule: { form: text, doc: 'The business sentence; the quote when absent.' },
  quote: { form: oneOrMany(quote), doc: 'One or several verbatim parts of the brief.' },
  kind: { form: kind, doc: 'The shape of the rule; `postcondition` when absent.' },
  status: {
    form: word('status', ['draft', 'approved']),
    doc: '`draft` until a person has approved the rule.',
  },
  scenario: {
    form: text,
    doc: 'The scenario whose keys this invariant takes over; its own replace them, `given` by name.',
  },
  history: {
    form: text,
    doc: 'The machine whose `system`, `model` and `given` it sees, as they are after any sequence of its commands.',
  },
  given: { form: given, doc: 'What is drawn, in order.' },
  assuming: { form: expression, doc: 'The premise: a run that misses it is discarded.' },
  minAssumed: { form: share, doc: 'The least share of runs that meet the premise.' },
  clock: { form: boolean, doc: 'Runs on a fake clock that starts at 0.' },
  interleave: {
    form: oneOrMany(identifier),
    doc: "Spies whose promises fast-check's scheduler resolves in any order.",
  },
  setup: { form: block, doc: 'What is stateful, made afresh for every evaluation.' },
  when: { form: block, doc: 'The calls; their constants are visible below.' },
  tamper: {
    form: oneOrMany(expression),
    doc: 'What calls handed out, which is overwritten, deeply, before anything is asserted: the rule must still hold.',
  },
  then: { form: block, doc: 'Assertions: each expression statement must be true.' },
  unchanged: { form: oneOrMany(expression), doc: 'Expressions that equal what they were before `when`.' },
  throws: { form: throws, doc: 'How the last statement of `when` fails.' },
  allow: { form: oneOrMany(expression), doc: 'Error classes that may be thrown.' },
  until: { form: expression, doc: 'What happens in the end, as the fake clock goes on.' },
  within: {
    form: time,
    doc: 'The time within which it returns, or happens; on a fake clock it may be an expression.',
  },
  notBefore: { form: time, doc: 'The time before which it does not happen, on the fake clock.' },
  tasks: {
    form: tasks,
    doc: 'What is started at once: expressions, or functions; each `await` of theirs is a step.',
  },
  always: { form: block, doc: 'Assertions that hold at the start and after every step.' },
  of: {
    form: functionCode,
    doc: 'The function that the law is about; of `subset` the larger collection; of stateful rules the machine.',
  },
  forward: { form: functionCode, doc: 'The function that is undone.' },
  backward: { form: functionCode, doc: 'The function that undoes it.' },
  result: { form: expression, doc: 'The value to compare.' },
  type: { form: type, doc: 'The type that the value is declared to have; `integer` for a whole number.' },
  element: { form: expression, doc: 'The neutral or absorbing element.' },
  over: { form: functionCode, doc: 'The function that another distributes over.' },
  from: { form: functionCode, doc: 'The operation on two arguments.' },
  to: { form: functionCode, doc: 'The operation on their two results.' },
  by: { form: functionCode, doc: 'What is compared of a value.' },
  direction: {
    form: word('direction', ['increasing', 'decreasing']),
    doc: 'Whether results rise or fall with the input.',
  },
  change: { form: change, doc: 'What some givens are changed into: expressions, or arbitraries.' },
  measure: { form: functionCode, doc: 'The aggregate that stays the same.' },
  before: { form: expression, doc: 'What is measured before `when`.' },
  after: { form: expression, doc: 'What is measured after `when`.' },
  actual: { form: expression, doc: 'One computation.' },
  expected: { form: expression, doc: 'The other computation.' },
  errors: { form: word('errors', ['same']), doc: '`same`: where one fails, the other fails alike.' },
  split: { form: functionCode, doc: 'How the whole is split into a list of parts.' },
  combine: { form: functionCode, doc: 'How the list of results of the parts makes the result of the whole.' },
  command: { form: text, doc: 'The command of the machine after which it holds.' },
  state: { form: expression, doc: 'The state that the machine is in.' },
  edges: { form: edges, doc: 'For each state, the states that may follow it.' },
  terminal: { form: oneOrMany(state), doc: 'States that nothing follows.' },
  cover: { form: cover, doc: 'Shares of the runs that must be of some sort.' },
  examples: {
    form: list(example),
    doc: 'Values that are tried first: data, or { expr: … } for what YAML has no word for.',
  },
  cases: {
    form: node('a map of names to cases', () => ({
      type: 'object',
      additionalProperties: { $ref: '#/definitions/case' },
    })),
    doc: 'Variants: one test each, in place of one of the rule itself; their keys replace those of the rule, `given` by name.',
  },
  runs: { form: positiveInteger, doc: 'How many runs, in the default profile.' },
  timeout: { form: duration, doc: 'After which the test fails.' },
  tags: { form: oneOrMany(text), doc: 'Words to choose invariants by.' },
  severity: { form: text, doc: 'How bad a breach is.' },
  because: { form: text, doc: 'Why the rule is as it is.' },
} as const satisfies Keys

export type InvariantValues = Values<typeof invariantKeys>
