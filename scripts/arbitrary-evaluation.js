// When each key of an arbitrary takes effect, and what holds without it. Every key has a row here: a key without one, or a
// row without a key, fails. Whether it is data or code is asked of the language itself; how often code is evaluated, and what
// a default is, is asked of generated tests by test/docs/arbitrary-evaluation.test.ts.
import { markdownTable } from './markdown-table.js'

/**
 * When code of a key is evaluated: in words, and how often in a whole test (`once`) or in each run (`eachRun`), where it
 * uses no earlier name and where it uses one.
 */
export const moments = {
  made: { words: 'when tests are generated' },
  bound: {
    words:
      'when tests are generated; `{ expr: … }` once for a test file, each run where it uses earlier names',
    alone: { once: 1 },
    ofEarlier: { eachRun: 1 },
  },
  code: {
    words: 'once for a test file; each run where it uses earlier names',
    alone: { once: 1 },
    ofEarlier: { eachRun: 1 },
  },
  drawn: { words: 'once for each run', alone: { eachRun: 1 }, ofEarlier: { eachRun: 1 } },
  evaluated: { words: 'each evaluation', alone: { eachRun: 1 }, ofEarlier: { eachRun: 1 } },
  item: { words: 'once for each run, for each item', alone: { eachRun: 2 }, ofEarlier: { eachRun: 2 } },
  tried: {
    words: 'once for each run, for each value that is tried',
    alone: { least: 1 },
    ofEarlier: { least: 1 },
  },
}

const { made, bound, code, drawn, evaluated, item, tried } = moments
const also = (moment, words) => ({ ...moment, words: moment.words + words })
const scripted = also(drawn, ', with the script that holds it')
const last = also(drawn, ', last')
const afresh = { words: 'made for each evaluation' }
const ofType = 'what the type says'
/** A source of values: without one of them the type of the place is the source. */
const another = 'another source, or the type of the place'

export const arbitraryEvaluation = {
  factory: [made, another],
  with: [code, 'an error where the factory has `params`'],
  type: [made, another],
  const: [bound, another],
  enum: [bound, another],
  anyOf: [drawn, another],
  elementOf: [also(code, "; of a machine's `model` or `system` when its command is due"), another],
  subsetOf: [code, another],
  shuffleOf: [code, another],
  expr: [evaluated, another],
  fc: [code, another],
  minimum: [bound, ofType],
  maximum: [bound, ofType],
  exclusiveMinimum: [bound, ofType],
  exclusiveMaximum: [bound, ofType],
  multipleOf: [bound, ofType],
  minLength: [bound, '0'],
  maxLength: [bound, "fast-check's own, hostile values longer"],
  pattern: [bound, 'any characters'],
  format: [made, 'any text'],
  minItems: [bound, '0'],
  maxItems: [bound, "fast-check's own"],
  uniqueItems: [bound, '`false`'],
  boundary: [bound, 'no value is drawn more often than others'],
  bind: [also(drawn, ', before `fields`'), 'nothing is bound'],
  fields: [also(drawn, ', in order'), ofType],
  properties: [also(drawn, ', as `fields`'), ofType],
  prefixItems: [also(drawn, ', in order'), ofType],
  items: [item, ofType],
  contains: [drawn, 'any items'],
  not: [also(made, '; code in it as often as it is asked'), 'nothing is left out'],
  required: [made, 'optional fields may be absent'],
  uniqueBy: [made, 'items may be alike'],
  optional: [made, '`false`'],
  weight: [made, '1'],
  finite: [made, '`true`'],
  hostile: [made, "the spec's"],
  spoil: [last, 'nothing is spoiled'],
  duplicate: [also(made, '; one of the elements once for each run, last'), 'nothing stands twice by intent'],
  where: [tried, 'every value counts'],
  because: [made, 'none'],
  premise: [made, 'none'],
  spy: [afresh, another],
  signal: [afresh, another],
  returns: [scripted, another],
  throws: [scripted, another],
  resolves: [scripted, another],
  rejects: [scripted, another],
  never: [also(made, '; once for each run, with the script that holds it'), another],
  after: [scripted, 'at once'],
  schema: [made, another],
  zod: [made, another],
  invalid: [also(made, '; which rule is broken once for each run'), '`false`'],
}

const natureOf = (expected) => {
  if (expected.includes('{ expr: … }')) return 'data or code'
  if (expected.includes('TypeScript')) return 'code'
  return /arbitrar|expressions|a spy|a signal/.test(expected) ? 'data, with code in it' : 'data'
}

/** A table with a row for each key, in the order of the language; throws where one is missing. */
export function arbitraryEvaluationTable(keys) {
  const missing = [
    ...Object.keys(keys).filter((key) => !(key in arbitraryEvaluation)),
    ...Object.keys(arbitraryEvaluation).filter((key) => !(key in keys)),
  ]
  if (missing.length > 0)
    throw new Error(`scripts/arbitrary-evaluation.js and the language disagree on ${missing.join(', ')}`)
  return markdownTable(
    ['key', 'is', 'when and how often', 'without it'],
    Object.entries(keys).map(([key, { form }]) => {
      const [{ words }, absent] = arbitraryEvaluation[key]
      return [`\`${key}\``, natureOf(form.expected), words, absent]
    }),
  )
}
