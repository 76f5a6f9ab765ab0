import { dataType } from './data-type.ts'
import type { RuleOf, SchemaComponent, SchemaNode, SchemaRule, ValueType } from './schema-model.ts'

/** What the types of components are called, and what they are made of. */
export interface SchemaNames {
  readonly nameOf: (id: string) => string
  readonly nodeOf: (id: string) => SchemaNode | undefined
}

/** The TypeScript type of a schema's values; `whole` is the schema that brings it into its own place. */
export function schemaType(node: SchemaNode, names: SchemaNames, whole = node): string {
  const parts = [...new Set(node.rules.flatMap((rule) => typeOfRule(rule, names, whole)))].filter(
    (text) => text !== 'unknown',
  )
  const own = ownType(node, names, whole)
  const all = own === 'unknown' ? parts : [own, ...parts]
  if (all.includes('never')) return 'never'
  return all.length === 0 ? 'unknown' : all.length === 1 ? (all[0] ?? '') : all.map(grouped).join(' & ')
}

const grouped = (text: string): string => (/^[\w$.]+$|^\{[^}]*\}$/.test(text) ? text : `(${text})`)

/** Rules that stand for schemas in the same place. */
function typeOfRule(rule: SchemaRule, names: SchemaNames, whole: SchemaNode): readonly string[] {
  if (rule.kind === 'ref') return [names.nameOf(rule.id)]
  if (rule.kind === 'all') return rule.nodes.map((node) => schemaType(node, names, whole))
  if (rule.kind === 'any' || rule.kind === 'one') return [unionOf(rule.nodes, names)]
  return rule.kind === 'never' ? ['never'] : []
}

function unionOf(nodes: readonly SchemaNode[], names: SchemaNames): string {
  const members = [...new Set(nodes.map((node) => schemaType(node, names)))].filter((one) => one !== 'never')
  return members.includes('unknown') || members.length === 0 ? 'unknown' : members.map(grouped).join(' | ')
}

const find = <Kind extends SchemaRule['kind']>({ rules }: SchemaNode, kind: Kind) =>
  rules.filter((rule): rule is RuleOf<Kind> => rule.kind === kind)

/** What `type`, `enum` and the keywords of objects and lists say. */
function ownType(node: SchemaNode, names: SchemaNames, whole: SchemaNode): string {
  const [values] = find(node, 'values')
  if (values) return [...new Set(values.values.map((value) => dataType(value)))].join(' | ') || 'never'
  const [type] = find(node, 'type')
  if (!type) return speaksOfFields(node) && isObject(node, names) ? objectType(node, names, whole) : 'unknown'
  return [...new Set(type.types.map((one) => printers[one](node, names, whole)))].join(' | ')
}

const speaksOfFields = (node: SchemaNode) =>
  find(node, 'required').length > 0 || find(node, 'properties').some(({ named }) => named.length > 0)

/** Whether what a schema brings into its place lets nothing but objects be its values. */
function isObject(node: SchemaNode, names: SchemaNames, above: readonly SchemaNode[] = []): boolean {
  if (above.includes(node)) return false
  const only = (inner: SchemaNode | undefined) =>
    inner !== undefined && isObject(inner, names, [...above, node])
  return node.rules.some((rule) => {
    if (rule.kind === 'type') return rule.types.every((type) => type === 'object')
    if (rule.kind === 'ref') return only(names.nodeOf(rule.id))
    if (rule.kind === 'all') return rule.nodes.some(only)
    return (rule.kind === 'any' || rule.kind === 'one') && rule.nodes.every(only)
  })
}

type Print = (node: SchemaNode, names: SchemaNames, whole: SchemaNode) => string
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
  map: (node, names) => {
    const [entries] = find(node, 'entries')
    return entries
      ? `Map<${schemaType(entries.key, names)}, ${schemaType(entries.value, names)}>`
      : 'Map<unknown, unknown>'
  },
  set: (node, names) => {
    const [elements] = find(node, 'elements')
    return `Set<${elements ? schemaType(elements.node, names) : 'unknown'}>`
  },
  array: (node, names) => listType(node, names),
  object: (node, names, whole) => objectType(node, names, whole),
}

/** A list of all that its items may be; positions are left to the values. */
function listType(node: SchemaNode, names: SchemaNames): string {
  const [items] = find(node, 'items')
  if (!items) return 'unknown[]'
  const members = [...items.prefix, ...(items.rest ? [items.rest] : [])].map((each) =>
    schemaType(each, names),
  )
  const isOpen = items.prefix.length > 0 && !items.rest && !isClosed(node, items.prefix.length)
  const all = [...new Set(isOpen ? [...members, 'unknown'] : members)].filter((text) => text !== 'never')
  return all.includes('unknown') || all.length === 0
    ? 'unknown[]'
    : `(${all.join(' | ')})[]`.replace(/^\(([\w$.]+)\)/, '$1')
}

const isClosed = (node: SchemaNode, count: number) =>
  find(node, 'size').some(({ of, side, size }) => of === 'array' && side === 'most' && size <= count)

function objectType(node: SchemaNode, names: SchemaNames, whole: SchemaNode): string {
  const required = new Set(find(node, 'required').map(({ key }) => key))
  const named = find(node, 'properties').flatMap((rule) => rule.named)
  const fields = named.flatMap(({ name, node: of }) => {
    const text = schemaType(of, names)
    return text === 'never' ? [] : [`${JSON.stringify(name)}${required.has(name) ? '' : '?'}: ${text}`]
  })
  const more = [...required].filter((key) => !named.some(({ name }) => name === key))
  const all = [...fields, ...more.map((key) => `${JSON.stringify(key)}: ${typeElsewhere(key, whole, names)}`)]
  const others = required.size === 0 && hasConditionalFields(node) ? ['[key: string]: unknown'] : []
  if (all.length > 0) return `{ ${[...all, ...others].join('; ')} }`
  return `{ [key: string]: ${keyedType(node, names)} }`
}

/** The type of a field that is said elsewhere in the same place: required here, it is not undefined as it may be there. */
function typeElsewhere(key: string, whole: SchemaNode, names: SchemaNames): string {
  const found = nodesOfField(key, whole, names).map((of) => schemaType(of, names))
  const told = [...new Set(found)].filter((text) => text !== 'unknown')
  return told.length === 0 ? 'unknown' : told.map(grouped).join(' & ')
}

function nodesOfField(
  key: string,
  node: SchemaNode,
  names: SchemaNames,
  above: readonly SchemaNode[] = [],
): readonly SchemaNode[] {
  if (above.includes(node)) return []
  const inside = (inner: SchemaNode | undefined) =>
    inner ? nodesOfField(key, inner, names, [...above, node]) : []
  return node.rules.flatMap((rule) => {
    if (rule.kind === 'properties')
      return rule.named.flatMap(({ name, node: of }) => (name === key ? of : []))
    if (rule.kind === 'ref') return inside(names.nodeOf(rule.id))
    return rule.kind === 'all' ? rule.nodes.flatMap(inside) : []
  })
}

/** Fields that are there under a condition only: a value may have them and none of the others, which a type of optional fields alone would not take. */
const hasConditionalFields = (node: SchemaNode): boolean =>
  node.rules.some((rule) => {
    if (rule.kind === 'when')
      return [rule.then, rule.otherwise].some((inner) => inner !== undefined && speaksOfFields(inner))
    if (rule.kind === 'dependent') return speaksOfFields(rule.node)
    return rule.kind === 'all' && rule.nodes.some(hasConditionalFields)
  })

function keyedType(node: SchemaNode, names: SchemaNames): string {
  const values = find(node, 'properties').flatMap(({ patterns, rest }) => [
    ...patterns.map((pattern) => pattern.node),
    ...(rest ? [rest] : []),
  ])
  const closed = find(node, 'closed').length > 0
  const isOpen = !closed && !find(node, 'properties').some(({ rest }) => rest)
  return isOpen || values.length === 0 ? 'unknown' : unionOf(values, names)
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
