import type { ArbitrarySpec, NamedArbitrary } from '../../../ir/arbitrary-spec.ts'
import { writeAsides, writeFilter } from './arbitrary-asides.ts'
import { writeBase } from './arbitrary-base.ts'
import type { ArbitraryPlace, FactoryNames } from './arbitrary-place.ts'
import { Blocks } from './blocks.ts'
import { isName } from './is-name.ts'

/**
 * Writes an expression that has the type of the arbitrary's values, with all its code in the right scope. It is a
 * function called at once whose blocks nest: each name is seen by what follows it, and by nothing before.
 */
export function writeArbitrary(arbitrary: ArbitrarySpec, place: ArbitraryPlace): void {
  const { draft, context } = place
  const absent = arbitrary.optional === true && (context === undefined || place.mayBeAbsent === true)
  writeChain(arbitrary, place, (type, parts) => {
    const value = type === undefined ? shapeOf(arbitrary, parts) : `__gpDrawn<${type}>()`
    draft.write(absent ? `__gpOptional(${value})` : value)
  })
}

/** The same for a factory's own arbitrary; its value comes with the names that a refinement may use. */
export function writeFactoryValue(
  arbitrary: ArbitrarySpec,
  visible: readonly string[],
  place: ArbitraryPlace,
): void {
  const names = `{ ${visible.join(', ')} }`
  writeChain(arbitrary, place, (type, parts) => {
    const value = type === undefined ? shapeOf(arbitrary, parts) : `__gpDrawn<${type}>()`
    place.draft.write(`{ value: ${value}, names: ${names} }`)
  })
}

/** The names of a factory that its refinements may use, those of the factory that it refines included. */
export function namesOfFactory(
  { source, bind, fields }: ArbitrarySpec,
  known: ReadonlyMap<string, FactoryNames>,
) {
  const inherited = source.kind === 'factory' ? (known.get(source.name.text)?.names ?? []) : []
  return [...new Set([...inherited, ...[...bind, ...fields].map(nameOf).filter(isName)])]
}

const nameOf = (entry: NamedArbitrary) => entry.name.text

/** What values are put together from: the values of fields and places by their names, and a list of the items. */
interface Parts {
  readonly fields: readonly { readonly name: string; readonly value: string }[]
  readonly list: string | undefined
}

function shapeOf({ places = 0 }: ArbitrarySpec, { fields, list }: Parts): string {
  if (places > 0) {
    const valueAt = (index: number) => fields.find(({ name }) => name === String(index))?.value
    const each = Array.from({ length: places }, (_, index) => `${valueAt(index) ?? '__gpDrawn<unknown>()'}, `)
    return `__gpTuple(${each.join('')}${list ? `...${list}` : ''})`
  }
  if (list) return list
  const named = fields.map(({ name, value }) => `${JSON.stringify(name)}: ${value}`)
  return named.length > 0 ? `{ ${named.join(', ')} }` : '__gpDrawn<unknown>()'
}

/** Receives the type of the values, or what they are put together from. */
type Finish = (type: string | undefined, parts: Parts) => void

function writeChain(arbitrary: ArbitrarySpec, place: ArbitraryPlace, finish: Finish): void {
  place.draft.within(arbitrary.range, { kind: 'arbitrary' }, () => {
    const { draft } = place
    draft.write('(() => {\n')
    const blocks = new Blocks(place)
    // A factory's values come first: what is bound beside it may use its names.
    if (arbitrary.source.kind !== 'factory') writeBinds(arbitrary, blocks)
    const base = draft.fresh()
    draft.write(`const ${base} = `)
    const typed = writeBase(arbitrary, blocks.place(), writeArbitrary)
    draft.write(';\n')
    const own = typed ? `typeof ${base}${arbitrary.source.kind === 'factory' ? '.value' : ''}` : place.context
    const type = arbitrary.invalid && !arbitrary.declared ? (place.context ?? 'unknown') : own
    for (const name of inheritedNames(arbitrary, place)) blocks.open(name, `${base}.names.${name}`)
    if (arbitrary.source.kind === 'factory') writeBinds(arbitrary, blocks)
    const parts = writeParts(arbitrary, blocks, type)
    draft.write('return ')
    finish(type, parts)
    draft.write(`${blocks.end()}})()`)
  })
}

/** What a refinement sees of its factory: all but what it replaces, which means the name outside. */
function inheritedNames(
  { source, bind, fields }: ArbitrarySpec,
  { factories }: ArbitraryPlace,
): readonly string[] {
  if (source.kind !== 'factory') return []
  const replaced = new Set([...bind, ...fields].map(nameOf))
  return (factories.get(source.name.text)?.names ?? []).filter((name) => !replaced.has(name))
}

function writeBinds({ bind }: ArbitrarySpec, blocks: Blocks): void {
  for (const { name, arbitrary } of bind)
    blocks.define(name.text, (place) => writeArbitrary(arbitrary, { ...place, context: undefined }))
}

/** Fields, items, spoils, bounds and filter, in order. Says what the value is put together from. */
function writeParts(arbitrary: ArbitrarySpec, blocks: Blocks, type: string | undefined): Parts {
  const fields = arbitrary.fields.map((entry) => ({
    name: entry.name.text,
    value: blocks.define(entry.name.text, (place) => writeField(entry, place, type)),
  }))
  const inner = blocks.place()
  const list = arbitrary.items && writeItems(arbitrary.items, inner, type)
  const parts = { fields, list }
  writeAsides(arbitrary, inner, type, writeArbitrary)
  if (arbitrary.where) writeFilter(arbitrary.where, inner, type ?? writeShape(arbitrary, parts, inner))
  return parts
}

/** Puts the parts together before the end, for what asks for the whole. Says its type. */
function writeShape(arbitrary: ArbitrarySpec, parts: Parts, { draft }: ArbitraryPlace): string {
  const whole = draft.fresh()
  draft.write(`const ${whole} = ${shapeOf(arbitrary, parts)};\n`)
  return `typeof ${whole}`
}

function writeItems(items: ArbitrarySpec, place: ArbitraryPlace, type: string | undefined): string {
  const { draft } = place
  const list = draft.fresh()
  const context = type && `__gpItem<${type}>`
  draft.write(`const ${list} = __gpArray(${context ? `__gpIs<${context}>(` : ''}`)
  writeArbitrary(items, { ...place, context })
  draft.write(`)${context ? ')' : ''};\n`)
  return list
}

function writeField(entry: NamedArbitrary, place: ArbitraryPlace, type: string | undefined): void {
  const { draft } = place
  if (type === undefined) return writeArbitrary(entry.arbitrary, { ...place, context: undefined })
  const field = draft.fresh()
  const { text: name, range } = entry.name
  draft.write(
    `(() => { const ${field} = __gpDrawn<${entry.arbitrary.optional ? '__gpMaybe' : '__gpField'}<${type}, `,
  )
  draft.anchor(JSON.stringify(name), range, { kind: 'field', name })
  draft.write('>>();\n')
  // Nothing is asked of what is absent.
  const mayBeAbsent = entry.arbitrary.optional === true
  const present = mayBeAbsent ? draft.fresh() : field
  if (mayBeAbsent)
    draft.write(`const ${present} = __gpDrawn<__gpField<${type}, ${JSON.stringify(name)}>>();\n`)
  draft.write(`return __gpIs<typeof ${field}${mayBeAbsent ? ' | undefined' : ''}>(`)
  writeArbitrary(entry.arbitrary, { ...place, context: `typeof ${present}`, mayBeAbsent })
  draft.write(') })()')
}
