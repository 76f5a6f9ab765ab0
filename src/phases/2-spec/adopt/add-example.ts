import { isMap, isScalar, isSeq, parseDocument, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'

/** The invariant that an example is of, or one of its cases. */
export interface ExampleOwner {
  readonly id: string
  readonly caseName: string | undefined
}

/**
 * The text of a spec with one more example of an invariant; every byte of the rest stays. `example` is a flow map:
 * `{ cents: 5 }`. Undefined when the invariant is not found, or its examples are no list.
 */
export function addExample(spec: string, owner: ExampleOwner, example: string): string | undefined {
  const map = mapOf(spec, owner)
  if (!map?.range) return undefined
  const feed = spec.includes('\r\n') ? '\r\n' : '\n'
  const own = map.items.find((pair) => nameOf(pair) === 'examples')
  const added = own ? addedToList(spec, own, example, feed) : addedKey(spec, map, example, feed)
  return added && spec.slice(0, added.at) + added.text + spec.slice(added.at)
}

interface Added {
  readonly at: number
  readonly text: string
}

function addedKey(spec: string, map: YAMLMap, example: string, feed: string): Added | undefined {
  const [first] = map.items
  const start = first && startOf(first.key)
  if (!map.range || start === undefined) return undefined
  if (map.flow) return beforeEnd(spec, map.range[1], `examples: [${example}]`, true)
  const indent = ' '.repeat(columnOf(spec, start))
  return below(spec, map.range[1], [`${indent}examples:`, `${indent}  - ${example}`], feed)
}

function addedToList(spec: string, { key, value }: Pair, example: string, feed: string): Added | undefined {
  const start = startOf(key)
  if (start === undefined) return undefined
  if (isScalar(value) && value.value === null && value.range && value.range[0] === value.range[1]) {
    return below(spec, start + 1, [`${' '.repeat(columnOf(spec, start) + 2)}- ${example}`], feed)
  }
  if (!isSeq(value) || !value.range) return undefined
  if (value.flow) return beforeEnd(spec, value.range[1], example, value.items.length > 0)
  const dash = dashOf(spec, value)
  return dash === undefined
    ? undefined
    : below(spec, value.range[1], [`${' '.repeat(columnOf(spec, dash))}- ${example}`], feed)
}

/** Before the bracket that ends a flow collection at `end`. */
function beforeEnd(spec: string, end: number, text: string, isFurther: boolean): Added {
  const inner = spec.slice(0, end - 1).trimEnd()
  const comma = !isFurther || inner.endsWith(',') ? '' : ','
  const space = isFurther || /[{[]$/.test(inner) === false ? ' ' : ''
  return { at: inner.length, text: `${comma}${space}${text}` }
}

/** On lines of their own, after the line of the last character before `end`. */
function below(spec: string, end: number, lines: readonly string[], feed: string): Added {
  const last = spec.slice(0, end).trimEnd().length
  const next = spec.indexOf('\n', last - 1)
  const text = lines.join(feed)
  return next < 0 ? { at: spec.length, text: `${feed}${text}` } : { at: next + 1, text: `${text}${feed}` }
}

function mapOf(spec: string, { id, caseName }: ExampleOwner): YAMLMap | undefined {
  const root: unknown = parseDocument(spec, { uniqueKeys: false, logLevel: 'silent' }).contents
  const list = valueOf(root, 'invariants')
  const items: readonly unknown[] = isSeq(list) ? list.items : []
  const invariant = items.find((item) => isMap(item) && String(item.get('id')) === id)
  const named = caseName === undefined ? invariant : valueOf(valueOf(invariant, 'cases'), caseName)
  // Examples of its own would take the place of those around it: it is added to the list that is in force.
  const around = [
    named,
    invariant,
    valueOf(valueOf(root, 'scenarios'), String(valueOf(invariant, 'scenario'))),
  ]
  const owner = around.find((one) => isMap(one) && one.has('examples')) ?? named
  return isMap(owner) ? owner : undefined
}

const valueOf = (map: unknown, key: string): unknown => (isMap(map) ? map.get(key) : undefined)

function dashOf(spec: string, list: YAMLSeq): number | undefined {
  const first = startOf(list.items[0])
  const dash = first === undefined ? -1 : spec.lastIndexOf('-', first - 1)
  return dash < 0 ? undefined : dash
}

const startOf = (node: unknown): number | undefined =>
  typeof node === 'object' && node !== null && 'range' in node
    ? (node as { readonly range?: readonly number[] | null }).range?.[0]
    : undefined

const nameOf = ({ key }: Pair) => (isScalar(key) ? String(key.value) : undefined)

const columnOf = (spec: string, offset: number) => offset - (spec.lastIndexOf('\n', offset - 1) + 1)
