import type { ArbitrarySpec, Bound, BoundKeyword, NamedArbitrary } from '../../../ir/spec.ts'
import type { Code, SourceRange } from '../../../ir/source.ts'
import { dataType } from './data-type.ts'
import type { Draft, Local, Scope } from './draft.ts'

/** Where an arbitrary is written: its surroundings in the spec. */
export interface ArbitraryPlace {
  readonly draft: Draft
  readonly scope: Scope
  readonly owner: string
  /** The type that its values must have, as TypeScript, when the surroundings say one. */
  readonly context: string | undefined
  readonly factories: ReadonlyMap<string, FactoryNames>
  /** Receives the alias of each `type:`, for the type model. */
  readonly aliases: Map<string, string>
}

/** The checked file's function for a factory, and the names that a refinement of it may use. */
export interface FactoryNames {
  readonly functionName: string
  readonly names: readonly string[]
}

/** Writes an expression that has the type of the arbitrary's values, with all its code in the right scope. */
export function writeArbitrary(arbitrary: ArbitrarySpec, place: ArbitraryPlace): void {
  writeWithNames(arbitrary, place, (type, names) => {
    const { draft } = place
    if (type !== undefined) draft.write(`__gpDrawn<${type}>()`)
    else if (arbitrary.items) draft.write(names.at(-1) ?? '')
    else draft.write(names.length > 0 ? `({ ${names.join(', ')} })` : '__gpDrawn<unknown>()')
  })
}

/** The same for a factory's own arbitrary; its value comes with the names that a refinement may use. */
export function writeFactoryValue(arbitrary: ArbitrarySpec, visible: readonly string[], place: ArbitraryPlace): void {
  const names = `{ ${visible.join(', ')} }`
  writeWithNames(arbitrary, place, (type, parts) => {
    if (type !== undefined || parts.length === 0) return place.draft.write(`__gpMade<${type ?? 'unknown'}>()(${names})`)
    const shape = arbitrary.items ? parts.at(-1) : `{ ${parts.join(', ')} }`
    place.draft.write(`((__gpShape) => __gpMade<typeof __gpShape>()(${names}))(${shape})`)
  })
}

/** The names of a factory that its refinements may use, those of the factory that it refines included. */
export function namesOfFactory({ source, bind, fields }: ArbitrarySpec, known: ReadonlyMap<string, FactoryNames>) {
  const inherited = source.kind === 'factory' ? (known.get(source.name.text)?.names ?? []) : []
  return [...new Set([...inherited, ...[...bind, ...fields].map(nameOf).filter(isIdentifier)])]
}

const nameOf = (entry: NamedArbitrary) => entry.name.text
const isIdentifier = (name: string) => /^[A-Za-z_$][\w$]*$/.test(name)

type Finish = (type: string | undefined, names: readonly string[]) => void

function writeWithNames(arbitrary: ArbitrarySpec, place: ArbitraryPlace, finish: Finish): void {
  place.draft.within(arbitrary.range, { kind: 'arbitrary' }, () => writeChain(arbitrary, place, finish))
}

function writeChain(arbitrary: ArbitrarySpec, place: ArbitraryPlace, finish: Finish): void {
  const { draft } = place
  const base = draft.fresh()
  draft.write('__gpLet(')
  const typed = writeBase(arbitrary, place)
  draft.write(`, (${base}) => `)
  const type = typed ? `typeof ${base}${arbitrary.source.kind === 'factory' ? '.value' : ''}` : place.context
  const inherited = inheritedNames(arbitrary, place)
  for (const name of inherited) draft.write(`__gpLet(${base}.names.${name}, (${name}) => `)
  const scope = withNames(place.scope, inherited)
  const closes = writeRest(arbitrary, { ...place, scope }, type, finish)
  draft.write(')'.repeat(1 + inherited.length + closes))
}

/** What a refinement sees of its factory: all but what it replaces, which means the name outside. */
function inheritedNames({ source, bind, fields }: ArbitrarySpec, { factories }: ArbitraryPlace): readonly string[] {
  if (source.kind !== 'factory') return []
  const replaced = new Set([...bind, ...fields].map(nameOf))
  return (factories.get(source.name.text)?.names ?? []).filter((name) => !replaced.has(name))
}

export const withNames = (scope: Scope, names: readonly string[]): Scope => [
  ...scope,
  ...names.map((name): Local => ({ name, beforeWhen: true })),
]

/** Binds, fields, items and bounds in order; each name is seen by what follows. Returns how many brackets are open. */
function writeRest(arbitrary: ArbitrarySpec, place: ArbitraryPlace, type: string | undefined, finish: Finish): number {
  const { draft } = place
  let scope = place.scope
  let open = 0
  const names: string[] = []
  const step = (name: string, write: () => void) => {
    draft.write('__gpLet(')
    write()
    const visible = isIdentifier(name) ? name : draft.fresh()
    draft.write(`, (${visible}) => `)
    open += 1
    if (visible === name) scope = withNames(scope, [name])
    return visible
  }
  const aside = (write: () => void) => {
    draft.write('__gpLet(')
    write()
    draft.write(', () => ')
    open += 1
  }
  for (const entry of arbitrary.bind) {
    step(entry.name.text, () => writeArbitrary(entry.arbitrary, { ...place, scope, context: undefined }))
  }
  for (const entry of arbitrary.fields) {
    const visible = step(entry.name.text, () => writeField(entry, { ...place, scope }, type))
    names.push(visible === entry.name.text ? visible : `${JSON.stringify(entry.name.text)}: ${visible}`)
  }
  const inner = (one: ArbitrarySpec) => {
    const context = type && `__gpItem<${type}>`
    const list = draft.fresh()
    draft.write(context ? '__gpLet(__gpArray(__gpIs<' + context + '>(' : '__gpLet(__gpArray((')
    writeArbitrary(one, { ...place, scope, context })
    draft.write(`)), (${list}) => `)
    open += 1
    names.push(list)
  }
  if (arbitrary.items) inner(arbitrary.items)
  const { contains, not } = arbitrary
  if (contains) aside(() => writeArbitrary(contains, { ...place, scope, context: type && `__gpItem<${type}>` }))
  if (not) aside(() => writeArbitrary(not, { ...place, scope, context: type }))
  for (const spoiled of arbitrary.spoil) aside(() => writeSpoil(spoiled, { ...place, scope }, type))
  for (const [keyword, bound] of Object.entries(arbitrary.bounds)) {
    aside(() => writeBound(keyword as BoundKeyword, bound, { ...place, scope }))
  }
  const { where } = arbitrary
  if (where) aside(() => writeWhere(where, { ...place, scope }, type))
  if (arbitrary.optional && place.context === undefined) draft.write('__gpOptional(')
  finish(type, names)
  if (arbitrary.optional && place.context === undefined) draft.write(')')
  return open
}

function writeField(entry: NamedArbitrary, place: ArbitraryPlace, type: string | undefined): void {
  const { draft } = place
  if (type === undefined) return writeArbitrary(entry.arbitrary, { ...place, context: undefined })
  const reader = entry.arbitrary.optional ? '__gpMaybe' : '__gpField'
  const alias = draft.fresh()
  const name = entry.name.text
  draft.write(`((${alias}: ${reader}<${type}, `)
  draft.anchor(JSON.stringify(name), entry.name.range, { kind: 'field', name })
  draft.write(`>) => __gpIs<typeof ${alias}>(`)
  writeArbitrary(entry.arbitrary, { ...place, context: `typeof ${alias}` })
  draft.write('))(__gpDrawn())')
}

function writeSpoil(entry: NamedArbitrary, place: ArbitraryPlace, type: string | undefined): void {
  const keys = entry.name.text.split('.').map((key) => JSON.stringify(key))
  const context = type && `__gpPath<${type}, [${keys.join(', ')}]>`
  if (context) place.draft.write(`__gpIs<${context}>(`)
  writeArbitrary(entry.arbitrary, { ...place, context })
  if (context) place.draft.write(')')
}

function writeWhere(where: NonNullable<ArbitrarySpec['where']>, place: ArbitraryPlace, type: string | undefined): void {
  place.draft.write(`((value: ${type ?? 'unknown'}) => `)
  place.draft.embed(where, 'condition', withNames(place.scope, ['value']), place.owner)
  place.draft.write(')')
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
  if (bound.kind !== 'expr') return place.draft.write('null')
  place.draft.write(`__gpIs<${boundTypes[keyword]}>(`)
  place.draft.embed(bound.code, 'expression', place.scope, place.owner)
  place.draft.write(')')
}

/** Writes the value that the source gives; false when its type comes from the context or from its parts. */
function writeBase(arbitrary: ArbitrarySpec, place: ArbitraryPlace): boolean {
  const { source } = arbitrary
  const writer = bases[source.kind] as (given: typeof source, arbitrary: ArbitrarySpec, place: ArbitraryPlace) => boolean
  return writer(source, arbitrary, place)
}

type Source<Kind> = Extract<ArbitrarySpec['source'], { kind: Kind }>
type BaseWriter<Kind> = (source: Source<Kind>, arbitrary: ArbitrarySpec, place: ArbitraryPlace) => boolean

const wrapping =
  (before: string, role: 'expression' | 'fc') =>
  ({ code }: { readonly code: Code }, _: ArbitrarySpec, { draft, scope, owner }: ArbitraryPlace): boolean => {
    draft.write(`${before}(`)
    draft.embed(code, role, scope, owner)
    draft.write(')')
    return true
  }

const bases: { [Kind in ArbitrarySpec['source']['kind']]: BaseWriter<Kind> } = {
  factory: ({ name, with: values }, _, { draft, scope, owner, factories }) => {
    const known = factories.get(name.text)
    draft.write(`${known?.functionName ?? '__gpMissing'}({`)
    for (const { name: parameter, code } of values) {
      draft.anchor(JSON.stringify(parameter.text), parameter.range, { kind: 'field', name: parameter.text })
      draft.write(': ')
      draft.embed(code, 'expression', scope, owner)
      draft.write(', ')
    }
    draft.write('})')
    return true
  },
  type: ({ type }, arbitrary, { draft, aliases, owner }) => {
    const alias = draft.fresh()
    draft.write(`((() => { type ${alias} = `)
    draft.embed(type, 'type', [], owner)
    draft.write(`; return __gpDrawn<${alias}>() })())`)
    aliases.set(arbitrary.id, alias)
    return true
  },
  integer: (_, __, { draft }) => {
    draft.write('__gpDrawn<number>()')
    return true
  },
  const: ({ value }, _, place) => writeChoice(value, (data) => dataType(data), '', place),
  enum: ({ values }, _, place) =>
    writeChoice(values, (data) => (Array.isArray(data) ? data.map(dataType).join(' | ') : 'never'), '__gpElement', place),
  anyOf: ({ branches }, _, place) => {
    place.draft.write('__gpUnion(')
    for (const branch of branches) {
      writeArbitrary(branch, place)
      place.draft.write(', ')
    }
    place.draft.write(')')
    return true
  },
  elementOf: wrapping('__gpElement', 'expression'),
  subsetOf: wrapping('__gpElements', 'expression'),
  shuffleOf: wrapping('__gpElements', 'expression'),
  fc: wrapping('__gpFc', 'fc'),
  expr: ({ code }, _, { draft, scope, owner, context }) => {
    if (context) draft.write(`__gpIs<${context}>(`)
    draft.embed(code, 'expression', scope, owner)
    if (context) draft.write(')')
    return true
  },
  context: (_, arbitrary, { draft, context }) => {
    const structural = arbitrary.fields.length > 0 || arbitrary.items !== undefined
    draft.write(context ? `__gpDrawn<${context}>()` : structural ? 'null' : `__gpDrawn<${keywordType(arbitrary)}>()`)
    return context !== undefined || !structural
  },
}

function writeChoice(bound: Bound, type: (data: SourceData) => string, wrap: string, place: ArbitraryPlace): boolean {
  const { draft, scope, owner, context } = place
  if (bound.kind === 'expr') {
    draft.write(wrap === '' ? '' : `${wrap}(`)
    draft.embed(bound.code, 'expression', scope, owner)
    draft.write(wrap === '' ? '' : ')')
    return true
  }
  const text = bound.kind === 'data' ? type(bound.value) : 'never'
  if (context) draft.write(`__gpIs<${context}>(`)
  anchorData(draft, text, bound.range)
  if (context) draft.write(')')
  return true
}

type SourceData = Extract<Bound, { kind: 'data' }>['value']

const anchorData = (draft: Draft, type: string, range: SourceRange) =>
  draft.anchor(`__gpDrawn<${type}>()`, range, { kind: 'data' })

/** What the keywords alone say about the type. */
function keywordType({ bounds, fields }: ArbitrarySpec): string {
  const has = (...keywords: readonly BoundKeyword[]) => keywords.some((keyword) => bounds[keyword] !== undefined)
  if (has('minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'boundary')) return 'number'
  if (has('minLength', 'maxLength', 'pattern', 'format')) return 'string'
  if (has('minItems', 'maxItems', 'uniqueItems')) return 'unknown[]'
  return fields.length > 0 ? 'object' : 'unknown'
}
