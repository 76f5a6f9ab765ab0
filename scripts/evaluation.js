// When each key of an invariant, a machine and a command takes effect, what its code sees, and what holds without it.
// Every key of the language has a row here: a key without one, or a row without a key, fails. What code sees is not said
// here: scripts/seen-names.js asks for it.
import { invariantKeys } from '../dist/phases/2-spec/language/invariant-keys.js'
import { kinds, kindsOf } from '../dist/phases/2-spec/language/kinds.js'
import { markdownTable } from './markdown-table.js'

const made = 'when tests are generated'
const drawn = 'once for each run, before all else'
const evaluated = 'each evaluation'

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
  given: [`${drawn}; \`expr\` ${evaluated}; from a history when its commands have run`, 'nothing is drawn'],
  assuming: [`${evaluated}, after \`given\``, 'every run counts'],
  minAssumed: ['after all runs', 'fast-check gives up after 100 discarded runs for each run'],
  clock: [evaluated, '`false`: real time'],
  interleave: [evaluated, 'in the order of the subject'],
  setup: [`${evaluated}, after \`assuming\`; again for a second evaluation of the same run`, 'nothing'],
  when: [`${evaluated}, after \`setup\``, 'nothing'],
  tamper: [`${evaluated}, after \`when\``, 'nothing'],
  then: [
    `${evaluated}, last; each of the two of \`deterministic\` and \`invariant-under\``,
    'nothing, where the kind does not need it',
  ],
  unchanged: ['twice each evaluation: before `when` and after it', 'nothing'],
  throws: [`${evaluated}, of the last statement of \`when\``],
  allow: [`${evaluated}, before \`when\`; what is thrown is held to it`, 'nothing may be thrown'],
  until: [
    'after `when`; then whenever a timer has fired, just before `notBefore` and at the end of `within`',
  ],
  within: ['`total`: after the call; `eventually`: after `when`', '`total`: any time that the test may take'],
  notBefore: [`${evaluated}, after \`when\``, 'at any time'],
  tasks: [`${evaluated}, all started at once`],
  always: ['of `race`: at the start and after every step', 'nothing'],
  of: ['as often as the law calls it'],
  forward: [evaluated],
  backward: [`${evaluated}, on what \`forward\` gave`],
  element: [evaluated],
  over: ['as often as the law calls it'],
  from: ['as often as the law calls it'],
  to: ['as often as the law calls it'],
  by: ['as often as two values are compared', 'the values themselves'],
  direction: [made, '`increasing`'],
  result: [`${evaluated}, after \`when\`; again for a second evaluation of the same run`],
  change: [`an arbitrary once for each run, an expression ${evaluated}, before the first of the two`],
  measure: ['twice each evaluation: before `when` and after it'],
  before: [`${evaluated}, before \`when\``],
  after: [`${evaluated}, after \`when\``],
  actual: [evaluated],
  expected: [evaluated],
  errors: [made, 'an error fails the run'],
  split: [evaluated],
  combine: [evaluated],
  type: [made],
  command: [made],
  state: ['at the start and after every command'],
  edges: [made],
  terminal: [made, 'none'],
  cover: [`${evaluated}, at its end; the shares after all runs`, 'no share is asked for'],
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
  given: [drawn, 'nothing is drawn'],
  system: ['once for each sequence'],
  model: ['once for each sequence', '`{}`'],
  maxCommands: [made, '20'],
  agrees: ['at the start and after every command, by `kind: model`', 'nothing'],
  commands: ['drawn once for each run'],
}

export const commandEvaluation = {
  weight: [made, '1'],
  given: [
    'once for each sequence; what draws from `model` or `system` when the command is due',
    'nothing is drawn',
  ],
  assuming: ['before the command', 'the command always runs'],
  run: ['once, if `assuming` holds'],
  throws: ['of `run`', 'it must not throw'],
  then: ['after `run`, by `kind: model`', 'nothing'],
  unchanged: ['before `run` and after it, by `kind: model`', 'nothing'],
  next: ['after `then`', 'the model stays'],
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
      const [when, absent] = rows[key]
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
