// When each key of an invariant, a machine and a command takes effect, what its code sees, and what holds without it.
// Every key of the language has a row here: a key without one, or a row without a key, fails. What code sees is not said
// here: scripts/seen-names.js asks for it. How often code is evaluated, and in which order, is asked of generated tests by
// test/docs/evaluation.test.ts.
import { invariantKeys } from '../dist/phases/2-spec/language/invariant-keys.js'
import { kinds, kindsOf } from '../dist/phases/2-spec/language/kinds.js'
import { markdownTable } from './markdown-table.js'

const made = 'when tests are generated'
const drawn = 'once for each run, before all else'
const evaluated = 'each evaluation'

/** So often in each run, and in each execution of a command; of some kinds otherwise. */
const often = (words, eachRun, of = {}) => ({ words, eachRun: { runs: eachRun }, of })

const once = (words) => often(words, 1)
/** Of rules about machines, where they look at what there is, and of those about one command. */
const atStates = { runs: 1, commands: 1 }
const stateful = (model) => ({ model, always: model, transitions: model })
const ofStates =
  'of `model`, `always`, `transitions` at the start and after every command; of `after` after its command'
const ofBoth = { deterministic: { runs: 2 }, 'invariant-under': { runs: 2 } }
const byLaw = (words, of) => ({
  words,
  eachRun: undefined,
  of: Object.fromEntries(Object.entries(of).map(([kind, runs]) => [kind, { runs }])),
})

/**
 * [when and how often, without it]. What each kind that has a key needs is an error without it.
 */
export const invariantEvaluation = {
  id: [made],
  rule: [made, 'the quote'],
  quote: [made, 'none'],
  kind: [made, '`postcondition`'],
  status: [made, '`draft`'],
  scenario: [made, 'none'],
  history: [`${evaluated}, before what is drawn from it`, 'none'],
  given: [
    once(
      `${drawn}; \`expr\` ${evaluated}, where something uses it; from a history when its commands have run`,
    ),
    'nothing is drawn',
  ],
  assuming: [once(`${evaluated}, after \`given\``), 'every run counts'],
  minAssumed: ['after all runs', 'fast-check gives up after 100 discarded runs for each run'],
  clock: [evaluated, '`false`: real time'],
  interleave: [evaluated, 'in the order of the subject'],
  setup: [
    often(
      `${evaluated}, after \`assuming\`; each of the two of \`deterministic\` and \`invariant-under\``,
      1,
      ofBoth,
    ),
    'nothing',
  ],
  when: [
    often(
      `${evaluated}, after \`setup\`; each of the two of \`deterministic\` and \`invariant-under\``,
      1,
      ofBoth,
    ),
    'nothing',
  ],
  tamper: [
    often(`${evaluated}, after \`when\`; ${ofStates}, before anything is looked at`, 1, {
      ...stateful(atStates),
      after: { commands: 1 },
    }),
    'nothing',
  ],
  then: [
    often(
      `${evaluated}, when all else that is asserted was; each of the two of \`deterministic\` and \`invariant-under\`, before \`result\`; of \`always\` at the start and after every command; of \`after\` after its command`,
      1,
      { ...ofBoth, always: atStates, after: { commands: 1 } },
    ),
    'nothing, where the kind does not need it',
  ],
  unchanged: [
    often(
      'before `when`, and after all else; each of the two of `deterministic` and `invariant-under`; of `model`, `always`, `transitions` at the start, and then and after every command; of `after` before its command and after it',
      2,
      {
        deterministic: { runs: 4 },
        'invariant-under': { runs: 4 },
        ...stateful({ runs: 2, commands: 1 }),
        after: { commands: 2 },
      },
    ),
    'nothing',
  ],
  throws: [once(`${evaluated}, of the last statement of \`when\``)],
  allow: [once(`${evaluated}, before \`when\`; what is thrown is held to it`), 'nothing may be thrown'],
  until: [
    once('after `when`; then whenever a timer has fired, just before `notBefore` and at the end of `within`'),
  ],
  within: [
    once('`total`: before `when`; `eventually`: after it'),
    '`total`: any time that the test may take',
  ],
  notBefore: [once(`${evaluated}, after \`when\``), 'at any time'],
  tasks: [once(`${evaluated}, all started at once`)],
  always: [often('of `race`: at the start and after every step', 2), 'nothing'],
  of: [
    byLaw('as often as the law calls it', {
      ...{ idempotent: 2, involution: 2, commutative: 2, associative: 4, identity: 2, annihilator: 2 },
      ...{ distributive: 3, homomorphism: 3, monotonic: 2, inductive: 3, subset: 1 },
    }),
  ],
  forward: [once(evaluated)],
  backward: [once(`${evaluated}, on what \`forward\` gave`)],
  element: [byLaw('as often as the law names it', { identity: 2, annihilator: 4 })],
  over: [often('as often as the law calls it', 2)],
  from: [once('as often as the law calls it')],
  to: [once('as often as the law calls it')],
  by: [
    byLaw('once for each value that is compared', { monotonic: 2, sorted: 2, unique: 2, subset: 4 }),
    'the values themselves',
  ],
  direction: [made, '`increasing`'],
  result: [
    often(
      `${evaluated}, after \`when\`; each of the two of \`deterministic\` and \`invariant-under\``,
      1,
      ofBoth,
    ),
  ],
  change: [once(`an arbitrary once for each run, an expression ${evaluated}, before the first of the two`)],
  measure: [often('twice each evaluation: before `when` and after it', 2)],
  before: [once(`${evaluated}, before \`when\``)],
  after: [once(`${evaluated}, after \`when\``)],
  actual: [once(evaluated)],
  expected: [once(evaluated)],
  errors: [made, 'an error fails the run'],
  split: [once(evaluated)],
  combine: [once(evaluated)],
  type: [made],
  command: [made],
  state: [often('at the start and after every command', 0, { transitions: atStates })],
  edges: [made],
  terminal: [made, 'none'],
  cover: [
    often(`${evaluated}, at its end; ${ofStates}; the shares after all runs`, 1, {
      ...stateful(atStates),
      after: { commands: 1 },
    }),
    'no share is asked for',
  ],
  examples: ['once for each example, before any run', 'none'],
  cases: [made, 'one test for the rule'],
  runs: [made, '100, or what the profile says'],
  timeout: [made, "vitest's own"],
  tags: [made, 'none'],
  severity: [made, 'none'],
  because: [made, 'none'],
}

export const specEvaluation = {
  version: [made],
  subject: [`${made}; imported once for a test file`],
  brief: [made, 'quotes are held to nothing'],
  title: [made, 'the name of the file'],
  use: [`${made}; imported once for a test file`, 'nothing more is imported'],
  hostile: [made, '`true`'],
  include: [made, 'nothing is shared'],
  types: [made, 'none'],
  define: ['once for a test file; the body of a function as often as it is called', 'none'],
  factories: ['as often as something is drawn from them', 'none'],
  fixtures: ['set up once for a test file, reset between evaluations', 'none'],
  machines: ['once for each sequence', 'none'],
  scenarios: [made, 'none'],
  invariants: [made],
  open: [made, 'none'],
  uncovered: [made, 'none'],
}

export const machineEvaluation = {
  given: [once(`${drawn}; \`expr\` once for each sequence`), 'nothing is drawn'],
  system: [once('once for each sequence')],
  model: [once('once for each sequence'), '`{}`'],
  maxCommands: [made, '20'],
  agrees: [
    often('at the start and after every command, by `kind: model`', 0, { model: atStates }),
    'nothing',
  ],
  commands: ['drawn once for each run'],
}

const whenDue = (words) => ({ words, eachRun: { commands: 1 }, of: {} })

export const commandEvaluation = {
  weight: [made, '1'],
  given: [
    whenDue('once for each sequence; what draws from `model` or `system` when the command is due'),
    'nothing is drawn',
  ],
  assuming: [whenDue('before the command'), 'the command always runs'],
  run: [whenDue('once, if `assuming` holds')],
  throws: ['of `run`', 'it must not throw'],
  then: [often('after `run`, by `kind: model`', 0, { model: { commands: 1 } }), 'nothing'],
  unchanged: [
    often('before `run` and after `then`, by `kind: model`', 0, { model: { commands: 2 } }),
    'nothing',
  ],
  next: [whenDue('after `then`'), 'the model stays'],
}

/** A table with a row for each key, in the order of the language; throws where one is missing. */
export function evaluationTable(keys, rows, seen) {
  const missing = [
    ...Object.keys(keys).filter((key) => !(key in rows)),
    ...Object.keys(rows).filter((key) => !(key in keys)),
    ...Object.entries(keys).flatMap(([key, { form }]) =>
      (natureOf(key, form.expected) === 'data') === !seen.has(key) || saidElsewhere.has(key) ? [] : [key],
    ),
  ]
  if (missing.length > 0)
    throw new Error(`scripts/evaluation.js and the language disagree on ${missing.join(', ')}`)
  return markdownTable(
    ['key', 'is', 'when and how often', 'code in it sees', 'without it'],
    Object.entries(keys).map(([key, { form, required }]) => {
      const [moment, absent] = rows[key]
      const when = moment.words ?? moment
      const sees = seen.get(key) ?? ''
      const without = required || (keys === invariantKeys && isNeeded(key)) ? needed(required) : absent
      if ((absent === undefined) !== (without !== absent)) throw new Error(`what is \`${key}\` when absent?`)
      return [`\`${key}\``, natureOf(key, form.expected), when, sees, without]
    }),
  )
}

const needed = (everywhere) => (everywhere ? 'an error' : 'an error of that kind')

/** Each kind that has the key as one of its own needs it. */
const isNeeded = (key) => kindsOf(key)?.every((kind) => kinds[kind].needs.includes(key)) ?? false

const natureOf = (key, expected) => {
  if (mixed.has(key)) return 'data, with code in it'
  return /TypeScript|a function:/.test(expected) ? 'code' : 'data'
}

/** Maps and lists that hold code, and what may be code or data. */
const mixed = new Set(
  'given throws within notBefore tasks change cover cases examples commands next factories machines scenarios invariants'.split(
    ' ',
  ),
)

/** What holds keys that have rows of their own. */
const saidElsewhere = new Set(['cases', 'commands', 'machines', 'scenarios', 'invariants'])
