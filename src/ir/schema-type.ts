import { dataType } from './data-type.ts'
import type { RuleOf, SchemaComponent, SchemaNode, SchemaRule, ValueType } from './schema-model.ts'

/** The TypeScript type of a schema's values; `nameOf` says what the type of a component is called. */
export function schemaType(node: SchemaNode, nameOf: (id: string) => string): string {
  const parts = [...new Set(node.rules.flatMap((rule) => typeOfRule(rule, nameOf)))].filter(
    (text) => text !== 'unknown',
  )
  const own = ownType(node, nameOf)
  const all = own === 'unknown' ? parts : [own, ...parts]
  if (all.includes('never')) return 'never'
  return all.length === 0 ? 'unknown' : all.length === 1 ? (all[0] ?? '') : all.map(grouped).join(' & ')
}

const grouped = (text: string): string => (/^[\w$.]+$|^\{[^}]*\}$/.test(text) ? text : `(${text})`)

/** Rules that stand for schemas in the same place. */
function typeOfRule(rule: SchemaRule, nameOf: (id: string) => string): readonly string[] {
  if (rule.kind === 'ref') return [nameOf(rule.id)]
  if (rule.kind === 'all') return rule.nodes.map((node) => schemaType(node, nameOf))
  if (rule.kind === 'any' || rule.kind === 'one') return [unionOf(rule.nodes, nameOf)]
  return rule.kind === 'never' ? ['never'] : []
}

function unionOf(nodes: readonly SchemaNode[], nameOf: (id: string) => string): string {
  const members = [...new Set(nodes.map((node) => schemaType(node, nameOf)))].filter((one) => one !== 'never')
  return members.includes('unknown') || members.length === 0 ? 'unknown' : members.map(grouped).join(' | ')
}

const find = <Kind extends SchemaRule['kind']>({ rules }: SchemaNode, kind: Kind) =>
  rules.filter((rule): rule is RuleOf<Kind> => rule.kind === kind)

/** What `type`, `enum` and the keywords of objects and lists say. */
function ownType(node: SchemaNode, nameOf: (id: string) => string): string {
  const [values] = find(node, 'values')
  if (values) return [...new Set(values.values.map((value) => dataType(value)))].join(' | ') || 'never'
  const [type] = find(node, 'type')
  if (!type) return 'unknown'
  return [...new Set(type.types.map((one) => printers[one](node, nameOf)))].join(' | ')
}

type Print = (node: SchemaNode, nameOf: (id: string) => string) => string
const word =
  (text: string): Print =>
  () =>
    text

const printers: Readonly<Record<ValueType | 'integer', Print>> = {
  null: word('null'),
  boolean: word('boolean'),
  number: word('number'),
  integer: word('number'),
  string: word('string'),
  undefined: word('undefined'),
  bigint: word('bigint'),
  date: word('Date'),
  nan: word('number'),
  symbol: word('symbol'),
  function: word('Function'),
  promise: word('Promise<unknown>'),
  file: word('File'),
  instance: word('object'),
  map: (node, nameOf) => {
    const [entries] = find(node, 'entries')
    return entries
      ? `Map<${schemaType(entries.key, nameOf)}, ${schemaType(entries.value, nameOf)}>`
      : 'Map<unknown, unknown>'
  },
  set: (node, nameOf) => {
    const [elements] = find(node, 'elements')
    return `Set<${elements ? schemaType(elements.node, nameOf) : 'unknown'}>`
  },
  array: (node, nameOf) => listType(node, nameOf),
  object: (node, nameOf) => objectType(node, nameOf),
}

/** A list of all that its items may be; positions are left to the values. */
function listType(node: SchemaNode, nameOf: (id: string) => string): string {
  const [items] = find(node, 'items')
  if (!items) return 'unknown[]'
  const members = [...items.prefix, ...(items.rest ? [items.rest] : [])].map((each) =>
    schemaType(each, nameOf),
  )
  const isOpen = items.prefix.length > 0 && !items.rest && !isClosed(node, items.prefix.length)
  const all = [...new Set(isOpen ? [...members, 'unknown'] : members)].filter((text) => text !== 'never')
  return all.includes('unknown') || all.length === 0
    ? 'unknown[]'
    : `(${all.join(' | ')})[]`.replace(/^\(([\w$.]+)\)/, '$1')
}

const isClosed = (node: SchemaNode, count: number) =>
  find(node, 'size').some(({ of, side, size }) => of === 'array' && side === 'most' && size <= count)

function objectType(node: SchemaNode, nameOf: (id: string) => string): string {
  const required = new Set(find(node, 'required').map(({ key }) => key))
  const named = find(node, 'properties').flatMap((rule) => rule.named)
  const fields = named.flatMap(({ name, node: of }) => {
    const text = schemaType(of, nameOf)
    return text === 'never' ? [] : [`${JSON.stringify(name)}${required.has(name) ? '' : '?'}: ${text}`]
  })
  const more = [...required].filter((key) => !named.some(({ name }) => name === key))
  const all = [...fields, ...more.map((key) => `${JSON.stringify(key)}: unknown`)]
  if (all.length > 0) return `{ ${all.join('; ')} }`
  return `{ [key: string]: ${keyedType(node, nameOf)} }`
}

function keyedType(node: SchemaNode, nameOf: (id: string) => string): string {
  const values = find(node, 'properties').flatMap(({ patterns, rest }) => [
    ...patterns.map((pattern) => pattern.node),
    ...(rest ? [rest] : []),
  ])
  const closed = find(node, 'closed').length > 0
  const isOpen = !closed && !find(node, 'properties').some(({ rest }) => rest)
  return isOpen || values.length === 0 ? 'unknown' : unionOf(values, nameOf)
}

/** The components that a schema leads to, itself not counted unless it leads back. */
export function componentsIn(
  start: SchemaNode,
  components: ReadonlyMap<string, SchemaComponent>,
): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) return part.forEach(visit)
    if (typeof part !== 'object' || part === null) return
    if ('kind' in part && part.kind === 'ref' && 'id' in part) {
      const id = String(part.id)
      if (found.has(id)) return
      found.add(id)
      visit(components.get(id)?.node)
    }
    Object.values(part).forEach(visit)
  }
  visit(start)
  return found
}
