import type { Code } from '../../../ir/source.ts'
import type { ArbitrarySpec, Bound, BoundKeyword } from '../../../ir/arbitrary-spec.ts'
import type { ArbitraryPlace, ArbitraryWriter } from './arbitrary-place.ts'
import { dataType } from '../../../ir/data-type.ts'
import { nothing } from './glue.ts'
import { writeOutcome, writeSignal, writeSpy } from './callback-text.ts'
import { typeOfSchema } from './schema-types.ts'

/** Writes the value that the source gives; false when its type comes from the context or from its parts. */
export function writeBase(arbitrary: ArbitrarySpec, place: ArbitraryPlace, write: ArbitraryWriter): boolean {
  if (!arbitrary.declared) return writeSource(arbitrary, place, write)
  const { draft } = place
  const alias = writeAlias(arbitrary, arbitrary.declared, place)
  if (arbitrary.invalid) {
    draft.write(`; void (`)
    writeSource(arbitrary, { ...place, context: undefined }, write)
    draft.write(`); return __gpDrawn<${alias}>() })()`)
    return true
  }
  draft.write(`; return __gpIs<${alias}>(`)
  writeSource(arbitrary, { ...place, context: alias }, write)
  draft.write(') })()')
  return true
}

/** Opens a function in which the type of an arbitrary has a name of its own. */
function writeAlias({ id }: ArbitrarySpec, type: Code, { draft, aliases, owner }: ArbitraryPlace): string {
  const alias = draft.fresh()
  draft.write(`(() => { type ${alias} = `)
  draft.embed(type, 'type', [], owner)
  aliases.set(id, alias)
  return alias
}

function writeSource(arbitrary: ArbitrarySpec, place: ArbitraryPlace, write: ArbitraryWriter): boolean {
  const { source } = arbitrary
  const writer = bases[source.kind] as (
    given: typeof source,
    arbitrary: ArbitrarySpec,
    place: ArbitraryPlace,
    write: ArbitraryWriter,
  ) => boolean
  return writer(source, arbitrary, place, write)
}

type Source<Kind> = Extract<ArbitrarySpec['source'], { kind: Kind }>
type BaseWriter<Kind> = (
  source: Source<Kind>,
  arbitrary: ArbitrarySpec,
  place: ArbitraryPlace,
  write: ArbitraryWriter,
) => boolean

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
  type: ({ type }, arbitrary, place) => {
    const alias = writeAlias(arbitrary, type, place)
    place.draft.write(`; return __gpDrawn<${alias}>() })()`)
    return true
  },
  integer: (_, __, { draft, context }) => {
    // A marked number stays what it is.
    const own = context && `Extract<${context}, number>`
    draft.write(`__gpDrawn<${own ? `[${own}] extends [never] ? number : ${own}` : 'number'}>()`)
    return true
  },
  const: ({ value }, _, place) => writeChoice(value, '', place),
  enum: ({ values }, _, place) => writeChoice(values, '__gpElement', place),
  anyOf: ({ branches }, _, place, write) => {
    place.draft.write('__gpUnion(')
    for (const branch of branches) {
      write(branch, place)
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
  schema: ({ from }, _, { draft, schemas }) => {
    draft.anchor(`__gpDrawn<${typeOfSchema(from, schemas)}>()`, from.range, { kind: 'data' })
    return true
  },
  zod: ({ input }, arbitrary, place) => {
    // The alias of a `type` beside it is that of the values; this one only says what the schema takes.
    const aliases = arbitrary.declared ? new Map<string, string>() : place.aliases
    const alias = writeAlias(arbitrary, input, { ...place, aliases })
    place.draft.write(`; return __gpDrawn<${alias}>() })()`)
    return true
  },
  spy: ({ spy }, arbitrary, place, write) => writeSpy(spy, arbitrary, place, write),
  signal: ({ signal }, _, place, write) => writeSignal(signal, place, write),
  outcome: (outcome, _, place, write) => writeOutcome(outcome, place, write),
  context: ({ lost }, arbitrary, { draft, context }) => {
    if (lost && !context) {
      draft.write(`__gpDrawn<${nothing}>()`)
      return true
    }
    const structural = arbitrary.fields.length > 0 || arbitrary.items !== undefined
    if (context) draft.write(`__gpDrawn<${context}>()`)
    else draft.write(structural ? 'null' : `__gpDrawn<${keywordType(arbitrary)}>()`)
    return context !== undefined || !structural
  },
}

/** `const` and `enum`: data, or an expression that gives the value or the values. */
function writeChoice(bound: Bound, wrap: '' | '__gpElement', place: ArbitraryPlace): boolean {
  const { draft, scope, owner, context } = place
  if (bound.kind === 'expr') {
    draft.write(`${wrap}(`)
    draft.embed(bound.code, 'expression', scope, owner)
    draft.write(')')
    return true
  }
  if (context) draft.write(`__gpIs<${context}>(`)
  const written = choiceType(bound, wrap !== '')
  const meant = context ? `__gpMeant<${context}, ${written}>` : written
  draft.anchor(`__gpDrawn<${meant}>()`, bound.range, { kind: 'data' })
  if (context) draft.write(')')
  return true
}

function choiceType(bound: Exclude<Bound, { kind: 'expr' }>, several: boolean): string {
  if (bound.kind === 'none') return 'never'
  if (!several) return dataType(bound.value)
  return Array.isArray(bound.value) ? bound.value.map(dataType).join(' | ') : 'never'
}

/** What the keywords alone say about the type. */
function keywordType({ bounds }: ArbitrarySpec): string {
  const has = (...keywords: readonly BoundKeyword[]) =>
    keywords.some((keyword) => bounds[keyword] !== undefined)
  if (has('minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'boundary'))
    return 'number'
  if (has('minLength', 'maxLength', 'pattern', 'format')) return 'string'
  return has('minItems', 'maxItems', 'uniqueItems') ? 'unknown[]' : 'unknown'
}
