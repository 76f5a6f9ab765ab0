import ts from 'typescript'
import { anyOf, located, withoutAbsence } from './compounds.ts'
import { callable, isCallable } from './functions.ts'
import { runtimeSymbol } from './primitives.ts'
import {
  addPoint,
  firstFault,
  plainly,
  shown,
  type Form,
  type Point,
  type Walk,
  type Walker,
} from './walker.ts'

interface Field {
  readonly key: PropertyKey
  readonly walker: Walker
  /** Undefined for a field that must be there. */
  readonly absent: Point | undefined
}
interface Index {
  readonly takes: (key: PropertyKey) => boolean
  readonly walker: Walker
}

/** Whatever has fields: interfaces, mapped types, intersections, instances of classes, functions with fields. */
export const object: Form = (type, walk, path) => {
  if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return undefined
  const { checker } = walk
  const made = constructorOf(type, walk)
  if (made && isClassItself(type)) return plainly((value) => value === made, `the class ${made.name}`)
  // What instances have is their class's affair: they need only be of the type.
  const inner = made ? walk.quietly() : walk
  const fields = checker.getPropertiesOfType(type).flatMap((symbol) => fieldOf(symbol, inner, path, made))
  const indexes = checker.getIndexInfosOfType(type).map(({ keyType, type: of }) => ({
    takes: keyTest(keyType, walk),
    walker: walk.walk(of, `${path}[${checker.typeToString(keyType)}]`),
  }))
  const call = callable(type, walk, path)
  if (fields.length + indexes.length === 0 && !made && !call) return something
  return {
    fault: (value) =>
      call?.fault(value) ??
      (made && !(value instanceof made) ? `${shown(value)} is no ${made.name}` : undefined) ??
      (isObject(value) ? undefined : `${shown(value)} is no object`) ??
      firstFault(fields, (field) => faultOfField(value as object, field)) ??
      (made || call ? undefined : faultOfKeys(value as object, fields, indexes)),
    note: (value) => {
      call?.note(value)
      for (const { key, walker, absent } of fields) {
        if (has(value as object, key)) walker.note(valueAt(value as object, key))
        else if (absent) absent.seen = true
      }
      for (const key of otherKeys(value as object, fields)) {
        for (const { takes, walker } of indexes) if (takes(key)) walker.note(valueAt(value as object, key))
      }
    },
  }
}

const something: Walker = {
  fault: (value) => (value === undefined || value === null ? `${shown(value)} is nothing` : undefined),
  note: () => undefined,
}

const isObject = (value: unknown) =>
  (typeof value === 'object' && value !== null) || typeof value === 'function'

const valueAt = (value: object, key: PropertyKey): unknown => Reflect.get(value, key) as unknown

/** What plain objects inherit from Object counts only where the field is required to be there. */
const has = (value: object, key: PropertyKey) =>
  Object.hasOwn(value, key) || (key in value && !(key in Object.prototype))

function fieldOf(
  symbol: ts.Symbol,
  walk: Walk,
  path: string,
  made: Constructor | undefined,
): readonly Field[] {
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected
  const isHidden = symbol.declarations?.some((one) => ts.getCombinedModifierFlags(one) & hidden)
  const name = ts.unescapeLeadingUnderscores(symbol.escapedName)
  if (isHidden || name.startsWith('__#')) return []
  const key = name.startsWith('__@') ? runtimeSymbol(keyDeclaration(symbol), walk) : name
  // A key that exists for the compiler alone is in no value.
  if (key === undefined) return []
  const type = walk.checker.getTypeOfSymbol(symbol)
  const place = `${path}.${String(key)}`
  if (made && isCallable(type)) return []
  if (!(symbol.flags & ts.SymbolFlags.Optional)) {
    return [{ key, walker: walk.walk(type, place), absent: undefined }]
  }
  const present = withoutAbsence(type, walk).filter((one) => !isMissing(one, walk))
  // The design leaves optional functions and signals out unless the spec names them.
  const left = present.some((one) => isCallable(one) || one.symbol?.name === 'AbortSignal')
  const quiet = left ? walk.quietly() : walk
  return [{ key, walker: anyOf(present, quiet, place), absent: addPoint(walk, `${place} is absent`) }]
}

/** `b?: never`, where `undefined` is something else than absence. */
const isMissing = (type: ts.Type, { checker, program }: Walk) =>
  program.getCompilerOptions().exactOptionalPropertyTypes === true &&
  (type.flags & ts.TypeFlags.Undefined) !== 0 &&
  type !== checker.getUndefinedType()

/** Where a key that is a symbol is written; a mapped type has none but the symbol itself. */
const keyDeclaration = (property: ts.Symbol) =>
  property.declarations?.[0] ??
  (property as { links?: { nameType?: ts.Type } }).links?.nameType?.symbol.valueDeclaration

function faultOfField(value: object, { key, walker, absent }: Field): string | undefined {
  const isThere = absent ? has(value, key) : Object.hasOwn(value, key) || key in value
  if (isThere) return located(`.${String(key)}`, walker.fault(valueAt(value, key)))
  return absent ? undefined : `.${String(key)} is absent`
}

const otherKeys = (value: object, fields: readonly Field[]): readonly PropertyKey[] =>
  Reflect.ownKeys(value)
    .filter((key) => Object.prototype.propertyIsEnumerable.call(value, key))
    .filter((key) => !fields.some((field) => sameKey(field.key, key)))

const sameKey = (one: PropertyKey, other: PropertyKey) =>
  typeof one === 'symbol' ? one === other : String(one) === String(other) && typeof other !== 'symbol'

/** A careful generator adds nothing that the type does not speak of. */
const faultOfKeys = (value: object, fields: readonly Field[], indexes: readonly Index[]) =>
  firstFault(otherKeys(value, fields), (key) => {
    const taking = indexes.filter(({ takes }) => takes(key))
    if (taking.length === 0) return `.${String(key)} is no field of the type`
    return firstFault(taking, ({ walker }) => located(`.${String(key)}`, walker.fault(valueAt(value, key))))
  })

function keyTest(type: ts.Type, { checker }: Walk): (key: PropertyKey) => boolean {
  if (type.flags & ts.TypeFlags.ESSymbol) return (key) => typeof key === 'symbol'
  if (type.flags & ts.TypeFlags.Number) return (key) => typeof key === 'string' && String(Number(key)) === key
  if (type.flags & ts.TypeFlags.String) return (key) => typeof key === 'string'
  return (key) =>
    typeof key === 'string' && checker.isTypeAssignableTo(checker.getStringLiteralType(key), baseOf(type))
}

/** A branded text as a key is text to whoever writes it. */
const baseOf = (type: ts.Type): ts.Type =>
  (type.isIntersection() &&
    type.types.find((part) => part.flags & (ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike))) ||
  type

type Constructor = abstract new (...values: never) => unknown

/** `typeof Point` */
const isClassItself = (type: ts.Type) =>
  ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Anonymous) !== 0

/** The class that a value must be an instance of, when the module that runs has one. */
function constructorOf(type: ts.Type, { runtime }: Walk): Constructor | undefined {
  const symbol = type.symbol as ts.Symbol | undefined
  if (!symbol || !(symbol.flags & ts.SymbolFlags.Class)) return undefined
  const made = runtime[symbol.name] ?? runtime[`Library${symbol.name}`]
  return typeof made === 'function' ? (made as unknown as Constructor) : undefined
}
