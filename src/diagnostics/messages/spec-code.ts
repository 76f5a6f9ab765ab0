import { row } from '../message.ts'

const mend = ({ repaired }: { readonly repaired: string }) =>
  `write it so that YAML leaves it alone:\n\n${repaired}`

/** Code that YAML has made something else of. */
export const specCodeMessages = {
  'spec/code-tagged': row<{ key: string; repaired: string; tag?: string }>({
    severity: 'error',
    text: ({ key, tag = '!' }) =>
      tag.startsWith('*')
        ? `\`${key}\` holds code, and to YAML \`${tag}\` is an alias`
        : `\`${key}\` holds code, and to YAML \`${tag}\` is a tag`,
    help: mend,
    explain: `\`- !done\` is an empty value with the tag \`!done\` to YAML, \`- *done\` an alias. In a literal block both are code:

    unchanged:
      - |
        !done`,
  }),
  'spec/code-is-data': row<{ key: string; repaired: string; found?: 'map' | 'list' }>({
    severity: 'error',
    text: ({ key, found = 'map' }) => `\`${key}\` holds code, and to YAML this is a ${found}`,
    help: mend,
    explain: `\`- a ? b : c\` is a map with the key \`a ? b\` to YAML, \`{ a: 1 }\` a map and \`[a, b]\` a list. Write code with \`: \`, or that starts with a bracket, as a literal block or in quotes:

    when: |
      isEmpty ? 0 : sum(prices)`,
  }),
  'spec/code-missing': row<{ key: string }>({
    severity: 'error',
    text: ({ key }) => `\`${key}\` holds code, and there is none`,
    help: () =>
      'write the code, or leave the key out; code that starts with `#` is a comment to YAML unless it stands in a block (`|`)',
    explain: `An empty block checks nothing. Code that starts with \`#\` is a comment to YAML.`,
  }),
  'spec/code-comment': row<{ key: string; repaired: string }>({
    severity: 'error',
    text: ({ key }) => `\`${key}\` holds code, and YAML takes what stands after \` #\` for a comment`,
    help: mend,
    explain: `\`then: name === "item #1"\` ends at \`"item\`: a \`#\` after a blank starts a comment. In a literal block it does not:

    then: |
      name === "item #1"`,
  }),
  'spec/code-split': row<{ key: string; repaired: string }>({
    severity: 'error',
    text: ({ key }) => `\`${key}\` holds code, and YAML ends it at the comma`,
    help: mend,
    explain: `Inside \`{ … }\` and \`[ … ]\` a comma ends a value: \`{ expr: f(a, b) }\` holds the two keys \`expr\` and \`b)\`. Put the code in quotes:

    { expr: 'f(a, b)' }`,
  }),
  'spec/code-backslash': row<{ key: string; repaired: string }>({
    severity: 'error',
    text: ({ key }) =>
      `\`${key}\` holds code, and in double quotes YAML reads the backslashes before TypeScript does`,
    help: mend,
    explain: `\`"/\\\\d/"\` reaches TypeScript as \`/\\d/\`, and \`"a\\nb"\` as two lines. In a literal block, or in single quotes, a backslash is a backslash:

    then: |
      /^\\d+$/.test(code)`,
  }),
  'spec/code-folded': row<{ key: string; repaired: string }>({
    severity: 'error',
    text: ({ key }) => `\`${key}\` holds code of several lines, and YAML folds them into one`,
    help: mend,
    explain: `Only a literal block (\`|\`) keeps line ends. In a folded block (\`>\`), in quotes and without either they become blanks, which joins two statements and lets a \`//\` comment swallow the rest:

    then: |
      total >= 0
      total <= limit`,
  }),
}
