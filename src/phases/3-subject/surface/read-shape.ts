import type { ts } from 'ts-morph'
import type { Shape, ShapeKind, SurfaceField } from '../../../ir/surface.ts'
import { compiler } from '../compiler.ts'
import { readDoc } from './read-doc.ts'
import { mentionsParameter, nameOf, type TypeNaming } from './type-names.ts'

/** Where types are read, and which names a spec has for them. */
export interface ShapeReading extends TypeNaming {
  readonly program: ts.Program
}

/** How far into objects it is looked: deeper fields are drawn by their types. */
const deepest = 3
/** Where types that have themselves inside are left, whatever they are made of. */
const deepestOfAll = 8

/**
 * Reads a type as rules see it. `route` is how a spec reaches the type by way of an export when it has no name:
 * `Parameters<typeof total>[0]`.
 */
export function readShape(type: ts.Type, route: string | undefined, reading: ShapeReading): Shape {
  return shapeAt(type, { route, depth: 0, open: new Set(), reading })
}

const plainKinds: ReadonlySet<ShapeKind> = new Set<ShapeKind>([
  'date',
  'number',
  'string',
  'bigint',
  'boolean',
])

/** What a parameter of several types may be given: of `Date | number | string` a date, which says most. */
export function readInput(type: ts.Type, route: string | undefined, reading: ShapeReading): Shape {
  const whole = readShape(type, route, reading)
  const { checker } = reading
  const bare = checker.getNonNullableType(type)
  if (whole.kind !== 'other' || !bare.isUnion()) return whole
  const members = bare.types.map((one) => readShape(one, undefined, reading))
  // `string | SemVer` takes texts that a `SemVer` is made of, and no others.
  if (members.some(({ kind }) => !plainKinds.has(kind))) return whole
  return (
    (['date', 'number', 'string'] as const)
      .map((kind) => members.find((member) => member.kind === kind && !member.branded))
      .find((member) => member !== undefined) ?? whole
  )
}

interface Place {
  readonly route: string | undefined
  readonly depth: number
  /** Objects that this one stands in. */
  readonly open: ReadonlySet<ts.Type>
  readonly reading: ShapeReading
}

const plain = {
  text: undefined,
  nullable: false,
  readonly: false,
  branded: false,
  name: undefined,
  element: undefined,
  fields: [],
  values: [],
  takes: [],
  gives: undefined,
} as const

const shape = (kind: ShapeKind, rest: Partial<Shape> = {}): Shape => ({ ...plain, kind, ...rest })
const other = shape('other')

function shapeAt(given: ts.Type, place: Place): Shape {
  const { ts } = compiler()
  const { checker } = place.reading
  const parameter = typeParameterOf(given)
  const type = parameter ? standInFor(parameter, checker) : given
  if (type === 'number' || type === 'string') return shape(type, { text: type })
  if (type === undefined || place.depth > deepestOfAll) return other
  const bare = checker.getNonNullableType(type)
  if (
    bare !== type &&
    !(type.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Any | ts.TypeFlags.TypeVariable))
  ) {
    const { route } = place
    const inner = shapeAt(bare, {
      ...place,
      depth: place.depth + 1,
      route: route === undefined ? undefined : `NonNullable<${route}>`,
    })
    return { ...inner, nullable: true }
  }
  return (
    simple(type) ??
    literals(type, place) ??
    branded(type, place) ??
    collection(type, place) ??
    callable(type, place) ??
    object(type, place) ??
    other
  )
}

/** `T`, and `T & {}`, which the compiler makes of `T | undefined` without `undefined`. */
function typeParameterOf(type: ts.Type): ts.Type | undefined {
  const isOne = (one: ts.Type) => (one.flags & compiler().ts.TypeFlags.TypeParameter) !== 0
  if (isOne(type)) return type
  const isRest = (one: ts.Type) => isOne(one) || one.getProperties().length === 0
  return type.isIntersection() && type.types.every(isRest) ? type.types.find(isOne) : undefined
}

/** What a type parameter is made in a spec: a number, unless it must be something else. */
function standInFor(type: ts.Type, checker: ts.TypeChecker): ts.Type | 'number' | 'string' | undefined {
  const { ts } = compiler()
  const constraint = checker.getBaseConstraintOfType(type)
  if (!constraint || constraint.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Any))
    return /^K(?:ey)?$/.test(type.symbol.name) ? 'string' : 'number'
  if (constraint.flags & ts.TypeFlags.TypeParameter || constraint === type) return undefined
  const isEmpty =
    constraint.flags & ts.TypeFlags.Object && checker.getPropertiesOfType(constraint).length === 0
  return isEmpty && constraint.getCallSignatures().length === 0 ? undefined : constraint
}

const primitives = ['String', 'Number', 'Boolean', 'BigInt'] as const

function simple(type: ts.Type): Shape | undefined {
  const { TypeFlags } = compiler().ts
  for (const name of primitives)
    if (type.flags & TypeFlags[name]) {
      const kind = name.toLowerCase() as 'string' | 'number' | 'boolean' | 'bigint'
      return shape(kind, { text: kind })
    }
  if (type.flags & TypeFlags.Boolean) return shape('boolean', { text: 'boolean' })
  if (type.flags & (TypeFlags.Void | TypeFlags.Undefined | TypeFlags.Null | TypeFlags.Never))
    return shape('nothing')
  if (type.flags & (TypeFlags.Unknown | TypeFlags.Any)) return shape('unknown', { text: 'unknown' })
  return undefined
}

/** `'USD' | 'EUR'`, an enum. */
function literals(type: ts.Type, place: Place): Shape | undefined {
  const { ts } = compiler()
  const members = type.isUnion() ? type.types : [type]
  const isLiteral = (one: ts.Type) =>
    one.isStringLiteral() || one.isNumberLiteral() || (one.flags & ts.TypeFlags.BooleanLiteral) !== 0
  if (!members.every(isLiteral)) return undefined
  const values = members.map((one) =>
    one.isStringLiteral() || one.isNumberLiteral()
      ? one.value
      : place.reading.checker.typeToString(one) === 'true',
  )
  const isBoolean = values.length === 2 && values.every((value) => typeof value === 'boolean')
  if (isBoolean) return shape('boolean', { text: 'boolean' })
  const name = nameOf(type, place.reading)
  const isEnum = members.some((one) => one.flags & ts.TypeFlags.EnumLiteral)
  const written = isEnum ? undefined : values.map((value) => literalText(value)).join(' | ')
  return shape('literals', {
    values,
    name,
    text: name ?? (values.length > 12 ? place.route : (written ?? place.route)),
  })
}

const literalText = (value: string | number | boolean) =>
  typeof value === 'string' ? `'${value.replace(/[\\']/g, '\\$&')}'` : String(value)

/** `string & { … }` */
function branded(type: ts.Type, place: Place): Shape | undefined {
  if (!type.isIntersection()) return undefined
  const base = type.types.map((one) => simple(one)).find((one) => one !== undefined)
  return (
    base && {
      ...base,
      branded: true,
      name: nameOf(type, place.reading),
      text: nameOf(type, place.reading) ?? place.route,
    }
  )
}

function collection(type: ts.Type, place: Place): Shape | undefined {
  const { checker, program } = place.reading
  if (checker.isTupleType(type)) return shape('tuple', { text: nameOf(type, place.reading) ?? place.route })
  if (checker.isArrayType(type)) return list(type as ts.TypeReference, place)
  const { symbol } = type
  const isBuiltIn = symbol?.declarations?.some((one) =>
    program.isSourceFileDefaultLibrary(one.getSourceFile()),
  )
  if (!isBuiltIn) return undefined
  if (symbol.name === 'Date') return shape('date', { text: 'Date' })
  if (symbol.name === 'Uint8Array') return shape('bytes', { text: 'Uint8Array' })
  const parts = checker
    .getTypeArguments(type as ts.TypeReference)
    .map((one) => shapeAt(one, inner(place, undefined)))
  const [first, second] = parts
  const readonly = symbol.name.startsWith('Readonly')
  const isSaid = parts.every(({ text }) => text !== undefined)
  const text = isSaid ? `${symbol.name}<${parts.map((part) => part.text).join(', ')}>` : place.route
  if (/^(?:Readonly)?Set$/.test(symbol.name)) return shape('set', { text, readonly, element: first })
  if (/^(?:Readonly)?Map$/.test(symbol.name)) return shape('map', { text, readonly, element: second })
  return undefined
}

function list(type: ts.TypeReference, place: Place): Shape {
  const { checker } = place.reading
  const [of] = checker.getTypeArguments(type)
  const route = place.route === undefined ? undefined : `${place.route}[number]`
  const element = of ? shapeAt(of, inner(place, route)) : other
  const readonly = type.target.symbol.name === 'ReadonlyArray'
  const said = element.text !== undefined && /^[\w.]+$/.test(element.text) && !element.nullable
  const text = said ? `${readonly ? 'readonly ' : ''}${element.text}[]` : place.route
  return shape('list', {
    element,
    readonly,
    text: mentionsParameter(type, checker) && !said ? undefined : text,
  })
}

const inner = (place: Place, route: string | undefined): Place => ({
  ...place,
  route,
  depth: place.depth + 1,
})

function callable(type: ts.Type, place: Place): Shape | undefined {
  const [signature] = type.getCallSignatures()
  if (!signature) return undefined
  if (place.depth > deepest) return shape('function')
  const { checker } = place.reading
  const takes = signature
    .getParameters()
    .map((one) => shapeAt(checker.getTypeOfSymbol(one), inner(place, undefined)))
  return shape('function', { takes, gives: shapeAt(signature.getReturnType(), inner(place, undefined)) })
}

function object(type: ts.Type, place: Place): Shape | undefined {
  const { ts } = compiler()
  const { checker, program } = place.reading
  const isUnion = type.isUnion() && type.types.every((one) => (one.flags & ts.TypeFlags.Object) !== 0)
  if (!(type.flags & ts.TypeFlags.Object) && !type.isIntersection() && !isUnion) return undefined
  const name = nameOf(type, place.reading)
  const text = mentionsParameter(type, checker) ? undefined : (name ?? place.route)
  if (isUnion) return shape('object', { name, text })
  const { symbol } = type
  if (symbol && symbol.flags & ts.SymbolFlags.Class) return shape('instance', { name, text })
  const isForeign = symbol?.declarations?.some((one) =>
    program.isSourceFileDefaultLibrary(one.getSourceFile()),
  )
  const index = checker.getIndexInfosOfType(type)
  const properties = checker.getPropertiesOfType(type)
  if (index.length > 0 && properties.length === 0) {
    const element = index[0] && shapeAt(index[0].type, inner(place, undefined))
    return shape('dictionary', { name, element, text: dictionaryText(element) ?? text })
  }
  if (isForeign) return other
  if (place.open.has(type) || place.depth >= deepest) return shape('object', { name, text })
  const within = { ...place, open: new Set([...place.open, type]) }
  return shape('object', { name, text, fields: properties.map((one) => field(one, within)) })
}

const dictionaryText = (element: Shape | undefined) =>
  element?.text === undefined || element.nullable ? undefined : `Record<string, ${element.text}>`

function field(symbol: ts.Symbol, place: Place): SurfaceField {
  const { ts } = compiler()
  const { checker } = place.reading
  const route = place.route === undefined ? undefined : `${place.route}[${JSON.stringify(symbol.name)}]`
  const optional = (symbol.flags & ts.SymbolFlags.Optional) !== 0
  const read = shapeAt(checker.getTypeOfSymbol(symbol), inner(place, route))
  return {
    name: symbol.name,
    optional,
    shape: optional ? { ...read, nullable: false } : read,
    doc: readDoc(symbol, checker),
  }
}
