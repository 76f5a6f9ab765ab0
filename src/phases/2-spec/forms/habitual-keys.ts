/** What other tools call a key of ours, by our key: a word may stand under several, of which a table has one. */
const habits = {
  then: 'expect expects expectation assert asserts assertion assertions should property check checks must ensure ensures postcondition verify',
  assuming: 'if assume assumes precondition preconditions requires require suppose pre premise where',
  given: 'arbitraries input inputs args arguments forall vars generate draws parameters',
  when: 'act do call calls execute perform action',
  setup: 'arrange beforeEach prepare background',
  runs: 'numRuns iterations repeat trials samples max_examples',
  because: 'reason why rationale comment',
  rule: 'description desc summary statement',
  id: 'name key title',
  quote: 'source cite citation sentence',
  throws: 'error raises rejects fails throwing',
  cases: 'each variants',
  minimum: 'min minValue gte atLeast least from greaterThanOrEqual',
  maximum: 'max maxValue lte atMost most upTo lessThanOrEqual',
  exclusiveMinimum: 'gt greaterThan above moreThan',
  exclusiveMaximum: 'lt lessThan below',
  minItems: 'minSize',
  maxItems: 'maxSize',
  multipleOf: 'step',
  enum: 'values choices options oneof constantFrom literals',
  anyOf: 'oneOf union either alternatives',
  const: 'value constant literal equals',
  pattern: 'regex regexp matches stringMatching',
  uniqueItems: 'unique distinct',
  items: 'of element elements item array each',
  fields: 'record shape object',
  factory: 'ref use',
  expr: 'expression compute computed code map',
  subject: 'module target sut import under',
  use: 'imports uses requires modules',
  invariants: 'rules tests specs scenarios',
  define: 'helpers definitions functions let consts',
  factories: 'generators arbitraries models fixtures',
  forward: 'encode serialize stringify print there',
  backward: 'decode deserialize parse back inverse',
  system: 'subject sut real',
  run: 'do call action execute',
  next: 'update updates effect transition',
} as const

const byWord = new Map<string, string[]>()
/** Every tool has its own way to write two words as one. */
const plain = (word: string) => word.replaceAll(/[_-]/g, '').toLowerCase()
for (const [key, words] of Object.entries(habits))
  for (const word of words.split(' ')) byWord.set(plain(word), [...(byWord.get(plain(word)) ?? []), key])

/** The key of a table that is meant by a word of another tool. */
export const habitualKey = (word: string, names: readonly string[]): string | undefined =>
  byWord.get(plain(word))?.find((key) => names.includes(key))
