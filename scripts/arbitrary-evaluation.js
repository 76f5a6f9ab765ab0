// When each key of an arbitrary takes effect, and what holds without it. Every key has a row here: a key without one, or a
// row without a key, fails. Whether it is data or code is asked of the language itself.
import { markdownTable } from './markdown-table.js'

const made = 'when tests are generated'
const drawn = 'once for each run'
const evaluated = 'each evaluation'
const ofType = 'what the type says'
/** A source of values: without one of them the type of the place is the source. */
const another = 'another source, or the type of the place'
const bound = `${made}; \`{ expr: … }\` ${drawn}`

export const arbitraryEvaluation = {
  factory: [made, another],
  with: [drawn, 'an error where the factory has `params`'],
  type: [made, another],
  const: [bound, another],
  enum: [bound, another],
  anyOf: [drawn, another],
  elementOf: [`${drawn}; of a machine's \`model\` or \`system\` when its command is due`, another],
  subsetOf: [drawn, another],
  shuffleOf: [drawn, another],
  expr: [evaluated, another],
  fc: ['once for a test file; each run where it uses earlier names', another],
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
  bind: [`${drawn}, before \`fields\``, 'nothing is bound'],
  fields: [`${drawn}, in order`, ofType],
  properties: ['as `fields`', ofType],
  prefixItems: [`${drawn}, in order`, ofType],
  items: [`${drawn}, for each item`, ofType],
  contains: [drawn, 'any items'],
  not: [made, 'nothing is left out'],
  required: [made, 'optional fields may be absent'],
  uniqueBy: [made, 'items may be alike'],
  optional: [made, '`false`'],
  weight: [made, '1'],
  finite: [made, '`true`'],
  hostile: [made, "the spec's"],
  spoil: [`${drawn}, last`, 'nothing is spoiled'],
  duplicate: [`${drawn}, last`, 'nothing stands twice by intent'],
  where: [`${drawn}, for each value that is tried`, 'every value counts'],
  because: [made, 'none'],
  premise: [made, 'none'],
  spy: ['made for each evaluation', another],
  signal: ['made for each evaluation', another],
  returns: ['once for each run, with the script that holds it', another],
  throws: ['once for each run, with the script that holds it', another],
  resolves: ['once for each run, with the script that holds it', another],
  rejects: ['once for each run, with the script that holds it', another],
  never: ['once for each run, with the script that holds it', another],
  after: ['once for each run, with the script that holds it', 'at once'],
  schema: [made, another],
  zod: [made, another],
  invalid: [drawn, '`false`'],
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
  const wrong = Object.entries(keys).filter(
    ([key, { form }]) => (arbitraryEvaluation[key]?.[0] === bound) !== form.expected.includes('{ expr: … }'),
  )
  if (wrong.length > 0)
    throw new Error(
      `what of ${wrong.map(([key]) => key).join(', ')} can be computed stands otherwise in scripts/arbitrary-evaluation.js`,
    )
  if (missing.length > 0)
    throw new Error(`scripts/arbitrary-evaluation.js and the language disagree on ${missing.join(', ')}`)
  return markdownTable(
    ['key', 'is', 'when and how often', 'without it'],
    Object.entries(keys).map(([key, { form }]) => [
      `\`${key}\``,
      natureOf(form.expected),
      ...arbitraryEvaluation[key],
    ]),
  )
}
