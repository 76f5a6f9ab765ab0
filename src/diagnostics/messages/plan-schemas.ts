import { row } from '../message.ts'

/** Faults of values that are made from schemas. */
export const planSchemaMessages = {
  'plan/schema-without-value': row<{ readonly at: string; readonly reason: string }>({
    severity: 'error',
    text: ({ at, reason }) => `No values can be made for the schema at ${at}: ${reason}`,
    help: () => 'Mend the schema, or say how to make a value with `fields` or `fc`.',
    explain: `Values of a schema are made by its rules, not drawn at random and thrown away: rules that contradict each
other, or that lead back to themselves without an end, are told.

\`\`\`json
{ "type": "integer", "minimum": 10, "maximum": 1 }
\`\`\``,
  }),
  'plan/schema-ways': row<{ readonly at: string; readonly most: number }>({
    severity: 'warning',
    text: ({ at, most }) =>
      `The schema at ${at} can be kept in more than ${most} ways: some of them are never drawn`,
    help: () => 'Draw from its parts, one factory for each, where all of them matter.',
    explain: `Values of a schema are made by its rules. Each choice in it (\`anyOf\`, \`oneOf\`, \`if\`, \`dependentRequired\`, \`not\`) is
a way to keep it, and choices beside each other multiply: so many ways, spread evenly over all, stand in the factory.
All that is drawn is valid.

\`\`\`json
{ "dependentRequired": { "a": ["b"], "c": ["d"], "e": ["f"], "g": ["h"], "i": ["j"], "k": ["l"], "m": ["n"], "o": ["p"] } }
\`\`\``,
  }),
  'plan/zod-unread': row<{ readonly name: string; readonly reason: string }>({
    severity: 'error',
    text: ({ name, reason }) => `The zod schema \`${name}\` cannot be read: ${reason}`,
    help: () => 'Export a schema of zod 4 from the subject, or from a module under `use`, and install zod.',
    explain: `\`zod\` names an export of the subject or of a module under \`use\`. The module is run when tests are generated,
and only then, to look at the schema; what is generated needs neither zod nor the schema to draw values, but for a
\`refine\`, which only the schema itself can judge.

\`\`\`yaml
use: [../src/schemas.ts]
factories:
  order: { zod: orderSchema }
\`\`\``,
  }),
  'plan/schema-unread': row<{ readonly at: string; readonly reason: string; readonly mend: string }>({
    severity: 'error',
    text: ({ at, reason }) => `No values can be made for \`${at}\`: ${reason}`,
    help: ({ mend }) => `Say beside the schema how to draw it: \`${mend}\`.`,
    explain: `Some schemas are a program that says yes or no, such as \`z.custom\`, or take instances of a class of your
own: nothing in them tells how a value is made. The rest of the schema is drawn all the same when the spec draws that
part.

\`\`\`yaml
upload:
  zod: uploadSchema
  fields: { attachment: { type: Attachment } }
\`\`\``,
  }),
  'plan/schema-unbreakable': row<{ readonly at: string }>({
    severity: 'error',
    text: ({ at }) => `No rule of the schema at ${at} can be broken`,
    help: () => 'Draw it without `invalid`.',
    explain: `\`invalid: true\` draws values that break exactly one rule of a schema. A schema that takes every value,
or whose rules cannot be broken one by one, has none.`,
  }),
  'plan/schema-bound': row<{ readonly keyword: string }>({
    severity: 'error',
    text: ({ keyword }) => `\`${keyword}\` beside a schema has to be data`,
    help: ({ keyword }) =>
      `Write the value, or draw the field otherwise: \`{ type: integer, ${keyword}: { expr: … } }\`.`,
    explain: `Keywords beside \`schema\` and \`zod\` are rules beside those of the schema: values keep both. They are worked
out before any value is drawn, so that an expression over drawn names cannot be one.`,
  }),
  'plan/invalid-refined': row<Record<string, never>>({
    severity: 'error',
    text: () => 'Keywords beside `invalid: true` would say what is valid',
    help: () => 'Drop them, or use `spoil` to make one thing wrong.',
    explain: `A value of \`invalid: true\` breaks exactly one rule of the schema itself, whichever that is.`,
  }),
  'plan/invalid-without-schema': row<Record<string, never>>({
    severity: 'error',
    text: () => '`invalid` stands beside no schema whose rules could be broken',
    help: () => 'Use it with `schema`, `zod` or a factory of those; elsewhere `spoil` makes one thing wrong.',
    explain: `\`invalid: true\` breaks the rules of a \`schema\` or a \`zod\` schema.

\`\`\`yaml
given:
  input: { type: Order, invalid: true } # which rule of a type?
  input: { schema: order.json, invalid: true } # mended
\`\`\``,
  }),
}
