import { row } from '../message.ts'

/** Faults of what is said of texts: patterns and formats. */
export const planTextMessages = {
  'plan/pattern-not-drawn': row<{ readonly part: string }>({
    severity: 'error',
    text: ({ part }) => `fast-check cannot draw texts for ${part} in a pattern`,
    help: () => 'Write the pattern without it, and what it excludes as `not: { pattern: … }` or `where:`.',
    explain: `Texts are drawn from the pattern itself, by fast-check's \`stringMatching\`. What a group took and stands again
(\`\\1\`), word boundaries, what is looked ahead or back for and the flag \`i\` are put into what is drawn, and kept by a filter.
An empty class, a group that is only looked at and stands again, and the flags \`v\` and \`y\` are not.

\`\`\`yaml
name: { type: string, pattern: '/^[\\p{L}--[a-z]]$/v' } # what is left of a class
name: { type: string, pattern: '/^\\p{L}$/u', not: { pattern: '[a-z]' } } # mended
\`\`\``,
  }),
  'plan/bad-pattern': row<{ readonly reason: string }>({
    severity: 'error',
    text: ({ reason }) => `The pattern is no regular expression: ${reason}`,
    explain: `\`pattern\` and \`message\` hold a regular expression, bare or as \`/source/flags\`.

\`\`\`yaml
sku: { type: string, pattern: '^[A-Z+$' } # the class is not closed
sku: { type: string, pattern: '^[A-Z]+$' } # mended
\`\`\``,
  }),
  'plan/unknown-format': row<{ readonly format: string; readonly meant: string | undefined }>({
    severity: 'error',
    text: ({ format }) => `There is no format \`${format}\``,
    help: ({ meant }) =>
      meant === undefined ? 'Use `pattern` for a format of your own.' : `Did you mean \`${meant}\`?`,
    explain: `The formats are those of JSON Schema that gen-props can draw: date, date-time, time, duration,
email, uuid, uri, uri-reference, hostname, ipv4, ipv6, ulid, regex, json-pointer.`,
  }),
}
