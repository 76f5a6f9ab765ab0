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

/** Units of time as people write them. */
const units: readonly (readonly [RegExp, string])[] = [
  [/^(?:milliseconds?|millis|msecs?)$/i, 'ms'],
  [/^(?:seconds?|secs?)$/i, 's'],
  [/^(?:minutes?|mins?|m)$/i, 'min'],
]

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
  ({ node, expected }) =>
    expected.startsWith('a share') && /^\d+(?:\.\d+)?%$/.test(textOf(node))
      ? 'a share is at most `100%`'
      : undefined,
  ({ node, expected }) =>
    expected.includes('date') && /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}/.test(textOf(node))
      ? 'write a day that there is, the year first, as in `2024-02-29`'
      : undefined,
  ({ node, expected, key }) =>
    node.kind === 'scalar' && expected.startsWith('an entry of `cover`')
      ? `write \`${key}: { when: ${textOf(node)}, atLeast: 5% }\``
      : undefined,
  ({ node, expected, key }) => {
    const [, field, value] = /^(?:model\.)?(\w+)\s*=\s*([^=>].*)$/.exec(textOf(node)) ?? []
    return field !== undefined && expected.startsWith('a map of fields of the model')
      ? `write \`${key}: { ${field}: ${value} }\``
      : undefined
  },
  ({ node, expected }) => {
    const [, count, unit = ''] = /^(\d+(?:\.\d+)?)\s*([a-z]+)\.?$/i.exec(textOf(node)) ?? []
    const meant = units.find(([form]) => form.test(unit))?.[1]
    return expected.startsWith('a duration') && meant !== undefined ? `write \`${count}${meant}\`` : undefined
  },
  ({ node, key }) =>
    node.kind === 'list' && key === 'script'
      ? 'outcomes are drawn, `{ items: { resolves: … } }`, or computed: `{ expr: "[resolves(1), throws(error)]" }`'
      : undefined,
  ({ node, expected }) =>
    node.kind === 'list' && expected === 'a map of given names to values'
      ? 'write each value under its name, as in `- { name: value }`'
      : undefined,
  ({ node, expected, key }) =>
    node.kind === 'scalar' && expected === 'a list of values'
      ? `write \`${key}: [${textOf(node)}]\``
      : undefined,
  ({ node, expected, key }) =>
    node.kind === 'scalar' && expected.startsWith('a map such as { type:') && /\s/.test(textOf(node))
      ? `write \`${key}: { message: /${textOf(node)}/ }\``
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
