import ts from 'typescript'
import { addPoint, firstFault, plainly, shown, type Form, type Walk, type Walker } from './walker.ts'

/** Unions: a value shows every member that accepts it. */
export const union: Form = (type, walk, path) => {
  if (!type.isUnion()) return undefined
  return anyOf(
    type.types.filter((member) => !isOfNothing(member, walk)),
    walk,
    path,
  )
}

/** `string & Json[]`, as the compiler spells out unions that are crossed by an intersection: nothing is both. */
const isOfNothing = (type: ts.Type, { checker }: Walk) =>
  type.isIntersection() &&
  type.types.some((part) => checker.isArrayType(part) || checker.isTupleType(part)) &&
  type.types.some((part) => part.flags & primitives)

const primitives =
  ts.TypeFlags.StringLike |
  ts.TypeFlags.NumberLike |
  ts.TypeFlags.BigIntLike |
  ts.TypeFlags.BooleanLike |
  ts.TypeFlags.ESSymbolLike

/** What is left of a primitive, a list or a date when it is branded: what only the compiler sees is not there. */
export const brand: Form = (type, walk, path) => {
  if (!type.isIntersection()) return undefined
  const real = type.types.filter((part) => !isPlainObject(part, walk))
  if (real.length === 0) return undefined
  const marks = type.types.filter((part) => !real.includes(part))
  const parts = [...real.map((part) => walk.walk(part, path)), ...marks.map((part) => excluding(part, walk))]
  return {
    fault: (value) => firstFault(parts, (part) => part.fault(value)),
    note: (value) => parts.forEach((part) => part.note(value)),
  }
}

/** `{ [Symbol.iterator]?: never }`: no value has that. */
function excluding(type: ts.Type, { checker }: Walk): Walker {
  const excluded = checker
    .getPropertiesOfType(type)
    .filter(
      (property) => checker.getNonNullableType(checker.getTypeOfSymbol(property)).flags & ts.TypeFlags.Never,
    )
    .map(({ name }) => (name.startsWith('__@iterator') ? Symbol.iterator : name))
  const has = (value: unknown) => excluded.some((key) => key in Object(value))
  return plainly((value) => !has(value), `without ${excluded.map(String).join()}`)
}

const isPlainObject = (type: ts.Type, { checker, program }: Walk) => {
  if (!(type.flags & ts.TypeFlags.Object)) return false
  if (checker.isArrayType(type) || checker.isTupleType(type)) return false
  const library = type.symbol?.declarations?.some((one) =>
    program.isSourceFileDefaultLibrary(one.getSourceFile()),
  )
  return !library || type.symbol.name === '__type' || type.aliasSymbol !== undefined
}

/** `NoInfer<Type>`, which is a type of its own to the compiler, and the same to everybody else. */
export const uninferred: Form = (type, walk, path) =>
  type.flags & ts.TypeFlags.Substitution ? walk.walk((type as ts.SubstitutionType).baseType, path) : undefined

export const list: Form = (type, walk, path) => {
  const { checker } = walk
  if (!checker.isArrayType(type)) return undefined
  const [of] = checker.getTypeArguments(type as ts.TypeReference)
  if (!of) return undefined
  const element = walk.walk(of, `${path}[]`)
  const empty = addPoint(walk, `${path} is empty`)
  return {
    fault: (value) =>
      Array.isArray(value)
        ? firstFault(value.entries(), ([index, item]) => located(`[${index}]`, element.fault(item)))
        : `${shown(value)} is no array`,
    note: (value) => {
      const items = value as readonly unknown[]
      if (items.length === 0) empty.seen = true
      items.forEach((item) => element.note(item))
    },
  }
}

export const located = (place: string, fault: string | undefined) => fault && `${place}: ${fault}`

interface Slot {
  readonly walker: Walker
  readonly flags: ts.ElementFlags
}

/** Tuples: fixed ends, what may be left out, and what may be repeated. */
export const tuple: Form = (type, walk, path) => {
  const { checker } = walk
  if (!checker.isTupleType(type)) return undefined
  const { elementFlags } = (type as ts.TypeReference).target as ts.TupleType
  const slots = checker.getTypeArguments(type as ts.TypeReference).map((of, index): Slot => {
    const flags = elementFlags[index] ?? ts.ElementFlags.Required
    const present = flags & ts.ElementFlags.Optional ? withoutAbsence(of, walk) : [of]
    return { walker: anyOf(present, walk, `${path}[${index}]`), flags }
  })
  const lengths = slots
    .filter(({ flags }) => flags & ts.ElementFlags.Optional)
    .map((_, index) => addPoint(walk, `${path} has ${index} of its optional elements`))
  const required = slots.filter(({ flags }) => flags & ts.ElementFlags.Required).length
  return {
    fault: (value) => {
      if (!Array.isArray(value)) return `${shown(value)} is no array`
      const laid = layOut(value, slots)
      if (!laid) return `${value.length} elements are too many or too few`
      return firstFault(laid.entries(), ([index, slot]) =>
        located(`[${index}]`, slot.walker.fault(value[index])),
      )
    },
    note: (value) => {
      const items = value as readonly unknown[]
      const point = lengths[items.length - required]
      if (point) point.seen = true
      layOut(items, slots)?.forEach((slot, index) => slot.walker.note(items[index]))
    },
  }
}

/** Which slot each element stands in; undefined when there are too many or too few. */
function layOut(items: readonly unknown[], slots: readonly Slot[]): readonly Slot[] | undefined {
  const open = slots.findIndex(({ flags }) => flags & ts.ElementFlags.Variable)
  const least = slots.filter(({ flags }) => flags & ts.ElementFlags.Required).length
  if (items.length < least) return undefined
  if (open < 0) return items.length <= slots.length ? slots.slice(0, items.length) : undefined
  const before = slots.slice(0, Math.min(open, items.length))
  const after = slots.slice(open + 1)
  const repeated = slots[open]
  const count = items.length - before.length - after.length
  return repeated && count >= 0
    ? [...before, ...Array.from({ length: count }, () => repeated), ...after]
    : before
}

/** The members that an optional place may hold when it is there: not the absence itself. */
export function withoutAbsence(
  type: ts.Type,
  { checker, program }: Pick<Walk, 'checker' | 'program'>,
): readonly ts.Type[] {
  if (!type.isUnion()) return [type]
  const exact = program.getCompilerOptions().exactOptionalPropertyTypes === true
  const isAbsence = (one: ts.Type) =>
    (one.flags & ts.TypeFlags.Undefined) !== 0 && (!exact || one !== checker.getUndefinedType())
  return type.types.filter((one) => !isAbsence(one))
}

export function anyOf(types: readonly ts.Type[], walk: Walk, path: string): Walker {
  const walkers = types.map((one) =>
    walk.walk(one, types.length > 1 ? `${path}|${walk.checker.typeToString(one)}` : path),
  )
  const [only] = walkers
  if (walkers.length === 1 && only) return only
  if (walkers.length === 0) return plainly(() => false, 'never')
  return {
    fault: (value) => faultOfAny(value, walkers),
    note: (value) => {
      for (const walker of walkers) if (walker.fault(value) === undefined) walker.note(value)
    },
  }
}

function faultOfAny(value: unknown, walkers: readonly Walker[]): string | undefined {
  const faults: string[] = []
  for (const walker of walkers) {
    const fault = walker.fault(value)
    if (fault === undefined) return undefined
    faults.push(fault)
  }
  return faults.join('; ')
}
