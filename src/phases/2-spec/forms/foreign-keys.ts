const noise = 'it says nothing about values: leave it out, or write a comment'
const branches = 'write `anyOf` with a branch for each case'
const map = 'a type says which fields there are: for any others write `type: "Record<string, number>"`'
const counted = 'say it by `where`, such as `where: Object.keys(value).length <= 3`'

/** What JSON Schema, OpenAPI and other tools have as a key of what is drawn and this language has not, and what to write. */
const instead: Readonly<Record<string, string>> = {
  $comment: noise,
  $id: noise,
  $ref: '`factory: name` refines a factory, and `schema: file.json#/pointer` draws from a JSON Schema',
  $schema: noise,
  additionalProperties: map,
  allOf: 'write the keywords of all of them beside each other',
  default: noise,
  dependentRequired: branches,
  dependentSchemas: branches,
  deprecated: noise,
  description: noise,
  discriminator: branches,
  else: branches,
  example: 'values that are tried first stand under `examples` of the invariant',
  examples: 'values that are tried first stand under `examples` of the invariant',
  filter: 'write `where: value > 0`: the last resort',
  if: branches,
  maxContains: counted,
  maxProperties: counted,
  minContains: counted,
  minProperties: counted,
  nullable: 'write `anyOf: [{ … }, { const: null }]`, or a type with `| null`',
  patternProperties: map,
  propertyNames: map,
  readOnly: noise,
  title: noise,
  unevaluatedProperties: map,
  writeOnly: noise,
}

const outcomes =
  'say what every call gives by `answer: () => returns(1)`, or draw each one by `script: { items: … }`'

/** Keys that people look for in a spy. */
const insteadInSpy: Readonly<Record<string, string>> = {
  calls: 'ask for them in `then`: `calls(spy).length === 1`',
  implementation: outcomes,
  rejects: outcomes,
  resolves: outcomes,
  return: outcomes,
  returns: outcomes,
  throws: outcomes,
}

/** What to write in place of a key of another tool, where a table has none that means the same. */
export function insteadOfKey(key: string, names: readonly string[]): string | undefined {
  const table = names.includes('anyOf') ? instead : names.includes('answer') ? insteadInSpy : {}
  return Object.hasOwn(table, key) ? table[key] : undefined
}
