import type { SchemaDocument } from './schema-document.ts'

/** A schema by its address, and whether `true` and `false` are schemas there as well. */
const drafts = [
  { address: 'http://json-schema.org/draft-04/schema', name: 'draft-04', hasBooleans: false },
  { address: 'http://json-schema.org/draft-06/schema', name: 'draft-06', hasBooleans: true },
  { address: 'http://json-schema.org/draft-07/schema', name: 'draft-07', hasBooleans: true },
  { address: 'https://json-schema.org/draft/2019-09/schema', name: 'draft-2019-09', hasBooleans: true },
  { address: 'https://json-schema.org/draft/2020-12/schema', name: 'draft-2020-12', hasBooleans: true },
] as const
type Draft = (typeof drafts)[number]

const self = { $ref: '#' }

/**
 * What the schemas of each draft look like, as far as values are drawn of them: schemas often refer to these addresses
 * where a value is a schema itself. Every keyword that is there is bound as the draft's own schema binds it.
 */
export const metaschemas: readonly SchemaDocument[] = drafts.map(({ address, name, hasBooleans }: Draft) => ({
  file: `/json-schema.org/${name}.json`,
  data: {
    $id: address,
    title: 'JsonSchema',
    type: hasBooleans ? ['object', 'boolean'] : 'object',
    definitions: {
      nonNegativeInteger: { type: 'integer', minimum: 0 },
      schemaArray: { type: 'array', minItems: 1, items: self },
      simpleTypes: { enum: ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'] },
      stringArray: {
        type: 'array',
        items: { type: 'string' },
        uniqueItems: true,
        ...(hasBooleans ? {} : { minItems: 1 }),
      },
    },
    properties: {
      title: { type: 'string' },
      description: { type: 'string' },
      type: { $ref: '#/definitions/simpleTypes' },
      minimum: { type: 'number' },
      maxLength: { $ref: '#/definitions/nonNegativeInteger' },
      uniqueItems: { type: 'boolean' },
      required: { $ref: '#/definitions/stringArray' },
      properties: { type: 'object', additionalProperties: self },
      items: self,
      anyOf: { $ref: '#/definitions/schemaArray' },
      not: self,
    },
  },
}))
