import { printData } from '../../../ir/print-data.ts'
import { rootName } from '../../../ir/root-name.ts'
import type { PropertyNode, TypeDefinition, TypeNode, TypeText } from '../../../ir/type-model.ts'

/** Tests that are longer are not read by anybody. */
const longest = 800

type Definitions = ReadonlyMap<string, TypeDefinition>

/**
 * TypeScript that tells of an expression whether its value is of a type, as far as it shows when code runs; undefined where
 * only part of it would be told.
 */
export function testOf(node: TypeNode, of: string, definitions: Definitions): TypeText | undefined {
  const uses: string[] = []
  const text = write(node, of, { definitions, uses, above: [] })
  return text === undefined || text.length > longest ? undefined : { text, uses }
}

interface Writing {
  readonly definitions: Definitions
  readonly uses: string[]
  /** Named types that this is inside of. */
  readonly above: readonly string[]
}

type Writer<Kind extends TypeNode['kind']> = (
  node: Extract<TypeNode, { kind: Kind }>,
  of: string,
  writing: Writing,
) => string | undefined

const kindOf = (kind: string) => (_: TypeNode, of: string) => `typeof ${of} === '${kind}'`
const equal = (of: string, text: string) => `${of} === ${text}`
const isObject = (of: string) => `typeof ${of} === 'object' && ${of} !== null`

const writers: { readonly [Kind in TypeNode['kind']]?: Writer<Kind> } = {
  string: kindOf('string'),
  number: kindOf('number'),
  boolean: kindOf('boolean'),
  bigint: kindOf('bigint'),
  symbol: kindOf('symbol'),
  null: (_, of) => equal(of, 'null'),
  undefined: (_, of) => equal(of, 'undefined'),
  void: (_, of) => equal(of, 'undefined'),
  literal: ({ value }, of) => equal(of, printData(value)),
  'bigint-literal': ({ text }, of) => equal(of, text.endsWith('n') ? text : `${text}n`),
  enum: ({ members }, of) => {
    const values = members.flatMap(({ value }) => (value === undefined ? [] : [equal(of, printData(value))]))
    return values.length === members.length ? either(values) : undefined
  },
  branded: ({ base, fields }, of, writing) => (fields ? undefined : write(base, of, writing)),
  array: ({ element }, of, writing) => {
    const each = write(element, 'item', writing)
    const isNested = each?.includes('=>') === true
    return each === undefined || isNested
      ? undefined
      : `Array.isArray(${of}) && ${of}.every((item) => ${each})`
  },
  object: ({ properties, index }, of, writing) => {
    const fields = properties.map((property) => writeField(property, of, writing))
    if (index.length > 0 || properties.length === 0 || fields.includes(undefined)) return undefined
    return [isObject(of), ...fields].join(' && ')
  },
  union: ({ members }, of, writing) => {
    const tests = members.map((member) => write(member, of, writing))
    const told = tests.flatMap((test) => test ?? [])
    return told.length === tests.length ? either(told) : undefined
  },
  builtin: ({ name, arguments: given }, of) =>
    instances.has(name) && given.length === 0 ? `${of} instanceof ${name}` : undefined,
  class: ({ name, given }, of, { uses }) => {
    uses.push(rootName(name))
    return given === undefined ? `${of} instanceof ${name}` : undefined
  },
  ref: ({ name }, of, writing) => {
    const inside = writing.definitions.get(name)?.node
    if (!inside || writing.above.includes(name)) return undefined
    return write(inside, of, { ...writing, above: [...writing.above, name] })
  },
}

const instances: ReadonlySet<string> = new Set(['Date', 'RegExp', 'URL', 'Error', 'Uint8Array'])

const write = (node: TypeNode, of: string, writing: Writing): string | undefined =>
  (writers[node.kind] as Writer<TypeNode['kind']> | undefined)?.(node as never, of, writing)

const either = (tests: readonly string[]) => (tests.length === 1 ? tests[0] : `(${tests.join(' || ')})`)

function writeField({ name, key, type, optional }: PropertyNode, of: string, writing: Writing) {
  if (key || !/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)) return undefined
  const test = write(type, `${of}.${name}`, writing)
  if (test === undefined) return undefined
  return optional ? `(!('${name}' in ${of}) || ${test})` : `'${name}' in ${of} && ${test}`
}
