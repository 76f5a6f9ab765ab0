import { row } from '../message.ts'

/** Faults of the schemas that a spec names. */
export const specSchemaMessages = {
  'spec/schema-missing': row<{ readonly path: string; readonly reason: string }>({
    severity: 'error',
    text: ({ path, reason }) => `The schema ${path} cannot be read: ${reason}`,
    help: () =>
      'Give the path relative to the spec, or a file of an installed package: `package/schema.json`.',
    explain: `\`schema\` names a file of JSON or YAML, relative to the spec, and a JSON pointer into it. A schema that
another one refers to is read from beside it.

\`\`\`yaml
order: { schema: ../api/openapi.yaml#/components/schemas/Order }
\`\`\``,
  }),
  'spec/schema-not-data': row<{ readonly path: string; readonly reason: string }>({
    severity: 'error',
    text: ({ path, reason }) => `The schema ${path} is neither JSON nor YAML: ${reason}`,
    explain: `A file that ends in \`.json\` is read as JSON, every other one as YAML.`,
  }),
  'spec/schema-pointer': row<{
    readonly path: string
    readonly pointer: string
    readonly meant: string | undefined
  }>({
    severity: 'error',
    text: ({ path, pointer }) => `Nothing stands at ${pointer} in ${path}`,
    help: ({ meant }) => (meant === undefined ? undefined : `Did you mean \`${meant}\`?`),
    explain: `What follows the \`#\` is a JSON pointer: \`/components/schemas/Order\`, with \`~1\` for a slash and \`~0\` for a
tilde inside of a name.`,
  }),
  'spec/schema-reference': row<{ readonly reference: string; readonly at: string }>({
    severity: 'error',
    text: ({ reference, at }) => `The reference ${reference} at ${at} leads nowhere`,
    help: () =>
      'References lead to a place in the file, to a file beside it, or to an `$id` in one of those.',
    explain: `\`$ref\` may name a pointer (\`#/$defs/line\`), an anchor (\`#line\`), another file (\`line.json#/line\`) or the \`$id\`
of a schema in one of the files that were read. Nothing is loaded over the network: keep a copy beside the schema.`,
  }),
  'spec/schema-value': row<{ readonly keyword: string; readonly at: string; readonly expected: string }>({
    severity: 'error',
    text: ({ keyword, at, expected }) =>
      keyword === '' ? `${at} is not ${expected}` : `\`${keyword}\` at ${at} is not ${expected}`,
    explain: `A keyword of a schema has a value that JSON Schema does not let it have.`,
  }),
  'spec/schema-keyword': row<{
    readonly keyword: string
    readonly at: string
    readonly meant: string | undefined
  }>({
    severity: 'warning',
    text: ({ keyword, at }) =>
      `\`${keyword}\` at ${at} is not known, and values are drawn without regard to it`,
    help: ({ meant }) =>
      meant === undefined
        ? 'Refine the values with the keywords of the spec, if it matters.'
        : `Did you mean \`${meant}\`?`,
    explain: `JSON Schema lets validators ignore keywords and formats that they do not know; a misspelt one is ignored
as well. gen-props says so, because values might break a rule that you believe in.`,
  }),
  'spec/schema-direction': row<{ readonly keyword: string; readonly file: string }>({
    severity: 'info',
    text: ({ keyword, file }) => `\`${keyword}\` in ${file} does not keep a property out of the values`,
    help: () => 'Drop the property with `where`, or draw from a component without it.',
    explain: `\`readOnly\` and \`writeOnly\` say which way a property travels, request or response. A schema alone does not
tell which of the two a test is about, so that the property is drawn like every other.`,
  }),
}
