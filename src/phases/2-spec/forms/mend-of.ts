import type { YamlNode } from '../yaml/yaml-node.ts'

interface Wrong {
  readonly node: YamlNode
  readonly expected: string
  readonly key: string
}

type Mend = (wrong: Wrong) => string | undefined

const truths: Readonly<Record<string, string>> = {
  yes: 'true',
  y: 'true',
  on: 'true',
  no: 'false',
  n: 'false',
  off: 'false',
}

/** What people write by habit of other files, and how it is written here; the first that knows counts. */
const mends: readonly Mend[] = [
  ({ node, expected }) => {
    const meant = expected === 'true or false' ? truths[textOf(node).toLowerCase()] : undefined
    return meant && `write \`${meant}\`: to YAML 1.2 \`${textOf(node)}\` is a text`
  },
  ({ node, expected }) =>
    expected.includes('number') && /^-?\d+(?:_\d+)+(?:\.\d+)?$/.test(textOf(node))
      ? `write \`${textOf(node).replaceAll('_', '')}\`: to YAML a number with \`_\` is a text`
      : undefined,
  ({ node, expected }) =>
    expected.startsWith('a number or a date') && /^[\p{ID_Start}$_]/u.test(textOf(node))
      ? `code stands under \`expr\`: write \`{ expr: ${textOf(node)} }\``
      : undefined,
  ({ node, expected }) =>
    expected.startsWith('a share') && /^\d+(?:\.\d+)?$/.test(textOf(node))
      ? `write \`${textOf(node)}%\``
      : undefined,
  ({ node, expected, key }) =>
    node.kind === 'scalar' && expected.startsWith('names of factories')
      ? `write \`${key}: [${textOf(node)}]\``
      : undefined,
  ({ node, expected, key }) =>
    node.kind === 'scalar' && expected.startsWith('a map such as { type:')
      ? `write \`${key}: { type: ${textOf(node)} }\``
      : undefined,
  ({ node, expected, key }) =>
    node.kind === 'scalar' && expected.startsWith('a command')
      ? `write \`${key}: { run: ${textOf(node)} }\``
      : undefined,
  ({ node, expected }) =>
    node.kind === 'list' && /^a map of \w+ to /.test(expected)
      ? 'write each under its name, `name: …`, without the `- `'
      : undefined,
  ({ node, expected }) =>
    node.kind === 'map' && expected.startsWith('a list') ? 'put `- ` before each item' : undefined,
]

const textOf = (node: YamlNode): string => (node.kind === 'scalar' ? node.text : '')

/** How a value of another form is written in the form that is expected; undefined where that cannot be told. */
export function mendOf(wrong: Wrong): string | undefined {
  for (const mend of mends) {
    const told = mend(wrong)
    if (told !== undefined) return told
  }
  return undefined
}
