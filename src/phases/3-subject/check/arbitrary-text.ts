import type { ArbitrarySpec, Bound, BoundKeyword, NamedArbitrary } from '../../../ir/spec.ts'
import { writeBase } from './arbitrary-base.ts'
import { withNames, type ArbitraryPlace, type FactoryNames } from './arbitrary-place.ts'
import type { Scope } from './draft.ts'
import { isName } from './is-name.ts'

/**
 * Writes an expression that has the type of the arbitrary's values, with all its code in the right scope. It is a
 * function called at once whose blocks nest: each name is seen by what follows it, and by nothing before.
 */
export function writeArbitrary(arbitrary: ArbitrarySpec, place: ArbitraryPlace): void {
  const { draft, context } = place
  const absent = arbitrary.optional === true && context === undefined
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

function shapeOf({ items }: ArbitrarySpec, parts: readonly string[]): string {
  if (items) return parts.at(-1) ?? '__gpDrawn<unknown[]>()'
  return parts.length > 0 ? `{ ${parts.join(', ')} }` : '__gpDrawn<unknown>()'
}

/** Receives the type of the values, or what they are put together from. */
type Finish = (type: string | undefined, parts: readonly string[]) => void

function writeChain(arbitrary: ArbitrarySpec, place: ArbitraryPlace, finish: Finish): void {
  place.draft.within(arbitrary.range, { kind: 'arbitrary' }, () => {
    const { draft } = place
    const base = draft.fresh()
    draft.write(`(() => {\nconst ${base} = `)
    const typed = writeBase(arbitrary, place, writeArbitrary)
    draft.write(';\n')
    const type = typed
      ? `typeof ${base}${arbitrary.source.kind === 'factory' ? '.value' : ''}`
      : place.context
    const inherited = inheritedNames(arbitrary, place)
    for (const name of inherited) draft.write(`{ const ${name} = ${base}.names.${name};\n`)
    const { parts, open } = writeParts(
      arbitrary,
      { ...place, scope: withNames(place.scope, inherited) },
      type,
    )
    draft.write('return ')
    finish(type, parts)
    draft.write(`${'}'.repeat(inherited.length + open)}})()`)
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

/** Binds, fields, items, spoils, bounds and filter, in order. Says how many blocks are left open. */
function writeParts(arbitrary: ArbitrarySpec, place: ArbitraryPlace, type: string | undefined) {
  const { draft } = place
  const parts: string[] = []
  let { scope } = place
  let open = 0
  const named = (name: string, write: (scope: Scope) => void): string => {
    const value = draft.fresh()
    draft.write(`const ${value} = `)
    write(scope)
    draft.write(';\n')
    if (!isName(name)) return value
    draft.write(`{ const ${name} = ${value};\n`)
    scope = withNames(scope, [name])
    open += 1
    return name
  }
  for (const entry of arbitrary.bind) {
    named(entry.name.text, (seen) =>
      writeArbitrary(entry.arbitrary, { ...place, scope: seen, context: undefined }),
    )
  }
  for (const entry of arbitrary.fields) {
    const value = named(entry.name.text, (seen) => writeField(entry, { ...place, scope: seen }, type))
    parts.push(`${JSON.stringify(entry.name.text)}: ${value}`)
  }
  const inner = { ...place, scope }
  if (arbitrary.items) parts.push(writeItems(arbitrary.items, inner, type))
  writeAsides(arbitrary, inner, type)
  return { parts, open }
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

/** What bears on the values and adds nothing to their type. */
function writeAsides(arbitrary: ArbitrarySpec, place: ArbitraryPlace, type: string | undefined): void {
  const { contains, not, where, spoil, bounds } = arbitrary
  const { draft } = place
  const aside = (write: () => void) => {
    draft.write(';')
    write()
    draft.write(';\n')
  }
  if (contains) aside(() => writeArbitrary(contains, { ...place, context: type && `__gpItem<${type}>` }))
  if (not) aside(() => writeArbitrary(not, { ...place, context: type }))
  for (const spoiled of spoil) aside(() => writeSpoil(spoiled, place, type))
  for (const [keyword, bound] of Object.entries(bounds))
    aside(() => writeBound(keyword as BoundKeyword, bound, place))
  if (!where) return
  draft.write(`{ const value = __gpDrawn<${type ?? 'unknown'}>();\n;`)
  draft.embed(where, 'condition', withNames(place.scope, ['value']), place.owner)
  draft.write('}\n')
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
  draft.write(`>>();\nreturn __gpIs<typeof ${field}>(`)
  writeArbitrary(entry.arbitrary, { ...place, context: `typeof ${field}` })
  draft.write(') })()')
}

function writeSpoil(entry: NamedArbitrary, place: ArbitraryPlace, type: string | undefined): void {
  const keys = entry.name.text.split('.').map((key) => JSON.stringify(key))
  const context = type && `__gpPath<${type}, [${keys.join(', ')}]>`
  if (context) place.draft.write(`__gpIs<${context}>(`)
  writeArbitrary(entry.arbitrary, { ...place, context })
  if (context) place.draft.write(')')
}

const boundTypes = {
  minimum: 'number | bigint | Date',
  maximum: 'number | bigint | Date',
  exclusiveMinimum: 'number | bigint | Date',
  exclusiveMaximum: 'number | bigint | Date',
  multipleOf: 'number | bigint',
  minLength: 'number',
  maxLength: 'number',
  pattern: 'string | RegExp',
  format: 'string',
  minItems: 'number',
  maxItems: 'number',
  uniqueItems: 'boolean',
  boundary: 'Iterable<number | bigint | Date>',
} satisfies Record<BoundKeyword, string>

function writeBound(keyword: BoundKeyword, bound: Bound, place: ArbitraryPlace): void {
  if (bound.kind !== 'expr') return
  place.draft.write(`__gpIs<${boundTypes[keyword]}>(`)
  place.draft.embed(bound.code, 'expression', place.scope, place.owner)
  place.draft.write(')')
}
