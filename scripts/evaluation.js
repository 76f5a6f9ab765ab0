// When each key of an invariant, a machine and a command takes effect, what its code sees, and what holds without it.
// Every key of the language has a row here: a key without one, or a row without a key, fails.

const made = 'when tests are generated'
const drawn = 'once for each run, before all else'
const evaluated = 'each evaluation'

/** [when and how often, names that code sees beside imports, definitions, helpers and fixtures, without it] */
export const invariantEvaluation = {
  id: [made, '', 'an error'],
  rule: [made, '', 'the quote'],
  quote: [made, '', 'none'],
  kind: [made, '', '`postcondition`'],
  status: [made, '', '`draft`'],
  scenario: [made, '', 'none'],
  history: [`${evaluated}, before what is drawn`, '', 'none'],
  given: [
    `${drawn}; \`expr\` ${evaluated}`,
    'earlier entries; of a history its `system`, `model` and `given`',
    'nothing is drawn',
  ],
  assuming: [`${evaluated}, after \`given\``, '`given`', 'every run counts'],
  minAssumed: ['after all runs', '', 'fast-check gives up after 100 discarded runs for each run'],
  clock: [evaluated, '', '`false`: real time'],
  interleave: [evaluated, '', 'in the order of the subject'],
  setup: [
    `${evaluated}, after \`assuming\`; again for a second evaluation of the same run`,
    '`given`',
    'nothing',
  ],
  when: [`${evaluated}, after \`setup\``, '`given`, constants of `setup`', 'nothing'],
  tamper: [`${evaluated}, after \`when\``, '`given`, constants of `setup` and `when`', 'nothing'],
  then: [
    `${evaluated}, last`,
    'the same, `old(…)`; of `throws` the `error`; of `race` the `results`',
    'nothing, where the kind does not need it',
  ],
  unchanged: [
    'twice each evaluation: before `when` and after it',
    '`given`, constants of `setup`',
    'nothing',
  ],
  throws: [
    `${evaluated}, of the last statement of \`when\``,
    '`given`, constants of `setup` and `when`',
    'an error of that kind',
  ],
  allow: [`${evaluated}, when something is thrown`, '', 'nothing may be thrown'],
  until: [
    'as often as a timer fires, after `when`',
    '`given`, constants of `setup` and `when`',
    'an error of that kind',
  ],
  within: [
    '`total`: after the call; `eventually`: after `when`',
    '`given`, constants of `setup` and `when`',
    '`total`: any time that the test may take',
  ],
  notBefore: [`${evaluated}, after \`when\``, '`given`, constants of `setup` and `when`', 'at any time'],
  tasks: [`${evaluated}, all started at once`, '`given`, constants of `setup`', 'an error of that kind'],
  always: ['of `race`: at the start and after every step', '`given`, constants of `setup`', 'nothing'],
  of: ['as often as the law calls it', '`given`; of `subset` the same as `result`', 'an error of that kind'],
  forward: [evaluated, '`given`', 'an error of that kind'],
  backward: [`${evaluated}, on what \`forward\` gave`, '`given`', 'an error of that kind'],
  element: [evaluated, '`given`', 'an error of that kind'],
  over: ['as often as the law calls it', '`given`', 'an error of that kind'],
  from: ['as often as the law calls it', '`given`', 'an error of that kind'],
  to: ['as often as the law calls it', '`given`', 'an error of that kind'],
  by: ['as often as two values are compared', '`given`', 'the values themselves'],
  direction: [made, '', '`increasing`'],
  result: [
    `${evaluated}, after \`when\`; again for a second evaluation of the same run`,
    '`given`, constants of `setup` and `when`',
    'an error of that kind',
  ],
  change: [`${evaluated}, before the second evaluation`, '`given`', 'an error of that kind'],
  measure: ['twice each evaluation', '`given`', 'an error of that kind'],
  before: [
    `${evaluated}, before \`after\``,
    '`given`, constants of `setup` and `when`',
    'an error of that kind',
  ],
  after: [
    `${evaluated}, after \`before\``,
    '`given`, constants of `setup` and `when`',
    'an error of that kind',
  ],
  actual: [evaluated, '`given`, constants of `setup` and `when`', 'an error of that kind'],
  expected: [evaluated, '`given`, constants of `setup` and `when`', 'an error of that kind'],
  errors: [made, '', 'an error fails the run'],
  split: [evaluated, '`given`', 'an error of that kind'],
  combine: [evaluated, '`given`', 'an error of that kind'],
  type: [made, '', 'the declared type of `result`'],
  command: [made, '', 'an error of `kind: after`'],
  state: [
    'at the start and after every command',
    "the machine's `given`, `system`, `model`",
    'an error of that kind',
  ],
  edges: [made, '', 'an error of that kind'],
  terminal: [made, '', 'none'],
  cover: [
    `${evaluated}, at its end; the shares after all runs`,
    'everything, and `outcome`',
    'no share is asked for',
  ],
  examples: ['once for each example, before any run', '`given` that come before', 'none'],
  cases: [made, '', 'one test for the rule'],
  runs: [made, '', '100, or what the profile says'],
  timeout: [made, '', "vitest's own"],
  tags: [made, '', 'none'],
  severity: [made, '', 'none'],
  because: [made, '', 'none'],
}

export const machineEvaluation = {
  given: [drawn, 'earlier entries', 'nothing is drawn'],
  system: ['once for each sequence', "the machine's `given`", 'an error'],
  model: ['once for each sequence', "the machine's `given`", '`{}`'],
  maxCommands: [made, '', '20'],
  agrees: [
    'at the start and after every command, by `kind: model`',
    "the machine's `given`, `system`, `model` after `next`",
    'nothing',
  ],
  commands: ['drawn once for each run', '', 'an error'],
}

export const commandEvaluation = {
  weight: [made, '', '1'],
  given: [
    'once for each sequence; what draws from `model` or `system` when the command is due',
    "the machine's `given`, `system`, `model` as it is before",
    'nothing is drawn',
  ],
  assuming: ['before the command', 'the same, its own `given`', 'the command always runs'],
  run: ['once, if `assuming` holds', 'the same', 'an error'],
  throws: ['of `run`', 'the same', 'it must not throw'],
  then: ['after `run`, by `kind: model`', 'the same, `result` or `error`', 'nothing'],
  unchanged: ['before `run` and after it, by `kind: model`', 'the same as `run`', 'nothing'],
  next: ['after `then`', 'the same as `then`', 'the model stays'],
}

/** A table with a row for each key, in the order of the language; throws where one is missing. */
export function evaluationTable(keys, rows, tableOf) {
  const missing = [
    ...Object.keys(keys).filter((key) => !(key in rows)),
    ...Object.keys(rows).filter((key) => !(key in keys)),
  ]
  if (missing.length > 0)
    throw new Error(`scripts/evaluation.js and the language disagree on ${missing.join(', ')}`)
  return tableOf(
    ['key', 'is', 'when and how often', 'code in it sees', 'without it'],
    Object.entries(keys).map(([key, { form }]) => {
      const [when, sees, absent] = rows[key]
      return [`\`${key}\``, natureOf(key, form.expected), when, sees, absent]
    }),
  )
}

const natureOf = (key, expected) => {
  if (mixed.has(key)) return 'data, with code in it'
  return /TypeScript|a function:/.test(expected) ? 'code' : 'data'
}

/** Maps and lists that hold code, and what may be code or data. */
const mixed = new Set(
  'given throws within notBefore tasks change cover cases examples commands next'.split(' '),
)
