import { helperNames } from '../../../../ir/helpers.ts'
import type { Shape, ShapeKind, Surface, SurfaceField, SurfaceParameter } from '../../../../ir/surface.ts'
import { quotedCode, wordsOf } from '../words.ts'
import type { Drawn, Factory } from './drawing.ts'
import { numberFor, wholeBigint } from './number-words.ts'
import { endOf } from './ordered-names.ts'
import { textFor } from './text-words.ts'

/** A value without its name in `given`. */
type Value = Omit<Drawn, 'name'>

/**
 * How to draw a value that correct code may be expected to take; undefined where neither name nor type tell. Plain
 * values first: a rule without a brief is to hold, and people widen what is drawn.
 */
export const drawShape = (shape: Shape, name: string): Value | undefined =>
  shape.branded ? undefined : drawings[shape.kind](shape, name)

type Draw = (shape: Shape, name: string) => Value | undefined

const named = (factory: Factory | undefined, ...inner: readonly Factory[]): Value | undefined =>
  factory && { text: factory.name, factories: [...inner, factory] }

const byType = ({ text }: Shape, more = ''): Value | undefined =>
  text === undefined ? undefined : { text: `{ type: ${quotedCode(text)}${more} }`, factories: [] }

const nothing: Draw = () => undefined

const moment: Factory = {
  name: 'moment',
  text: '{ type: Date, minimum: "1970-01-01", maximum: "2100-01-01", because: "A first draft: widen it to all that the code takes." }',
}

const drawings = {
  number: (_, name) => named(numberFor(name)),
  string: (_, name) => named(textFor(name)),
  boolean: (shape) => byType(shape),
  bigint: () => named(wholeBigint),
  literals: (shape) => byType(shape),
  date: () => named(moment),
  bytes: (shape) => byType(shape),
  list,
  tuple: nothing,
  set: (shape) =>
    shape.element && drawShape(shape.element, '') ? byType(shape, ', hostile: false') : undefined,
  map: (shape) =>
    shape.element && drawShape(shape.element, '') ? byType(shape, ', hostile: false') : undefined,
  dictionary: (shape) =>
    shape.element && isPlain(shape.element) ? byType(shape, ', hostile: false') : undefined,
  object,
  instance: nothing,
  function: nothing,
  unknown: nothing,
  nothing,
  other: nothing,
} satisfies Record<ShapeKind, Draw>

const isPlain = ({ kind, branded }: Shape) => !branded && /^(?:number|string|boolean|literals)$/.test(kind)

function list(shape: Shape, name: string): Value | undefined {
  const items = shape.element && drawShape(shape.element, singularName(name))
  if (!items || shape.text === undefined || shape.element?.nullable) return undefined
  return { text: `{ type: ${quotedCode(shape.text)}, items: ${items.text} }`, factories: items.factories }
}

const singularName = (name: string) => name.replace(/s$/, '')

/** An object is drawn by its type, and those of its fields by name that the type says too little of. */
function object(shape: Shape): Value | undefined {
  if (shape.text === undefined || shape.fields.some(({ name }) => /\W/.test(name))) return undefined
  const drawn = shape.fields.map((field) => drawField(field, shape.fields))
  if (drawn.some((one) => one === undefined)) return undefined
  const entries = drawn.flatMap((one) => (one && one.text !== '' ? [one.text] : []))
  const fields = entries.length === 0 ? '' : `, fields: { ${entries.join(', ')} }`
  const value = {
    text: `{ type: ${quotedCode(shape.text)}, hostile: false${fields} }`,
    factories: drawn.flatMap((one) => one?.factories ?? []),
  }
  if (shape.name === undefined) return value
  const factory = { name: lowered(shape.name), text: value.text }
  return named(factory, ...value.factories)
}

const lowered = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)

/** Empty text: the type alone says enough. */
function drawField({ name, shape, optional }: SurfaceField, all: readonly SurfaceField[]): Value | undefined {
  if (shape.kind === 'function' && optional) return { text: '', factories: [] }
  const value = drawShape(shape, name)
  if (!value) return undefined
  const before = endOf(name, shape, all)
  if (before !== undefined) return { text: `${name}: ${after(before, shape)}`, factories: [] }
  const saysEnough =
    value.text === 'plainText' ||
    /^\{ type: (?:"[^"]*"|'(?:[^']|'')*')(?:, hostile: false)? \}$/.test(value.text)
  if (saysEnough && !optional) return { text: '', factories: [] }
  if (saysEnough || shape.nullable) return { text: '', factories: [] }
  const text = !optional
    ? value.text
    : value.text.startsWith('{')
      ? value.text.replace(/\}$/, ', optional: true }').replace(' ,', ',')
      : `{ factory: ${value.text}, optional: true }`
  return { text: `${name}: ${text}`, factories: value.factories }
}

/** What ends after it begins. */
const after = (start: string, { kind }: Shape) =>
  kind === 'date'
    ? `{ type: Date, minimum: { expr: ${start} }, maximum: "2100-01-01" }`
    : `{ type: integer, minimum: { expr: ${start} }, maximum: { expr: ${start} + 100 } }`

/** Names that a given cannot have, because they mean something else in a spec's code. */
const taken = new Set<string>([
  ...helperNames,
  ...'caller callee constructor prototype global globalThis process require module exports window document result again value values error system model results call outcome ended first second made twice'.split(
    ' ',
  ),
  ...'arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield async of'.split(
    ' ',
  ),
])

/** The name that a parameter has as a given. */
export function givenName(name: string, surface: Surface): string {
  const plain = /^[A-Za-z][\w$]*$/.test(name) ? name : wordsOf(name).join('') || 'input'
  if (!taken.has(plain) && !surface.names.includes(plain)) return plain
  return `the${plain.charAt(0).toUpperCase()}${plain.slice(1)}`
}

/** Draws each required parameter; undefined when one of them cannot be drawn. */
export function drawParameters(
  parameters: readonly SurfaceParameter[],
  surface: Surface,
): readonly Drawn[] | undefined {
  const required = parameters.filter(({ optional, rest }) => !optional && !rest)
  const drawn = required.map(({ name, shape }): Drawn | undefined => {
    const before = endOf(name, shape, required)
    const start = before === undefined ? undefined : givenName(before, surface)
    const value = start === undefined ? drawShape(shape, name) : { text: after(start, shape), factories: [] }
    return value && { name: givenName(name, surface), ...value }
  })
  const known = drawn.filter((one) => one !== undefined)
  const isDistinct = new Set(known.map(({ name }) => name)).size === known.length
  return known.length === drawn.length && isDistinct ? known : undefined
}
