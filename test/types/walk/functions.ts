import { isDeepStrictEqual } from 'node:util'
import ts from 'typescript'
import { instantiated } from '../../../src/phases/3-subject/types/instantiated.ts'
import { located } from './compounds.ts'
import { firstFault, shown, type Walk, type Walker } from './walker.ts'

type Called = (...given: readonly unknown[]) => unknown

export const isCallable = (type: ts.Type) => type.getCallSignatures().length > 0

/** Called with what each of its overloads takes, it gives what that promises, and the same again. */
export function callable(type: ts.Type, walk: Walk, path: string): Walker | undefined {
  const calls = type.getCallSignatures().flatMap((signature) => callsOf(signature, walk, path))
  if (calls.length === 0) return undefined
  return {
    fault: (value) =>
      typeof value === 'function'
        ? firstFault(calls, (call) => located('()', call.fault(value as Called)))
        : `${shown(value)} is no function`,
    note: (value) => calls.forEach((call) => call.note(value as Called)),
  }
}

interface Call {
  readonly fault: (called: Called) => string | undefined
  readonly note: (called: Called) => void
}

/** A generic function is called once with each key that it may be asked for, and must keep its word for any other choice. */
function callsOf(signature: ts.Signature, walk: Walk, path: string): readonly Call[] {
  const own = signature.getTypeParameters() ?? []
  const settled = (chosen: (one: ts.TypeParameter) => ts.Type) =>
    callOf(signature, own.map(chosen), walk, path)
  const keyed = own.find((one) => keysOf(one, walk).length > 0)
  if (!keyed) return [settled(() => walk.checker.getNeverType())]
  return keysOf(keyed, walk).map((key) =>
    settled((one) => (one === keyed ? key : walk.checker.getNeverType())),
  )
}

const keysOf = (parameter: ts.Type, { checker }: Walk): readonly ts.Type[] => {
  const limit = checker.getBaseConstraintOfType(parameter)
  return limit?.isUnion() && limit.types.every((one) => one.isStringLiteral() || one.isNumberLiteral())
    ? limit.types
    : []
}

/** A predicate of types gives the same answer twice, or sees to it and throws at both. */
function tellingCall(signature: ts.Signature, { checker }: Walk): Call | undefined {
  const predicate = checker.getTypePredicateOfSignature(signature)
  if (!predicate) return undefined
  const given = signature.getParameters().map((one) => exampleOf(checker.getTypeOfSymbol(one)))
  const asserts =
    predicate.kind === ts.TypePredicateKind.AssertsIdentifier ||
    predicate.kind === ts.TypePredicateKind.AssertsThis
  return {
    fault: (made) => {
      if (asserts) return thrown(made, given) === thrown(made, given) ? undefined : 'it throws now and then'
      const [first, second] = [made(...given), made(...given)]
      return typeof first === 'boolean' && first === second ? undefined : `it tells ${shown(first)}`
    },
    note: () => undefined,
  }
}

function callOf(signature: ts.Signature, chosen: readonly ts.Type[], walk: Walk, path: string): Call {
  const told = tellingCall(signature, walk)
  if (told) return told
  const { checker } = walk
  const settle = settling(signature.getTypeParameters() ?? [], chosen, checker)
  const given = signature.getParameters().map((one) => exampleOf(settle(checker.getTypeOfSymbol(one))))
  const said = checker.getReturnTypeOfSignature(signature)
  const result = settle(said)
  if (said.flags & ts.TypeFlags.Never) {
    return { fault: (called) => (thrown(called, given) ? undefined : 'it returns'), note: () => undefined }
  }
  const takes = signature.getParameters().map((one) => checker.getTypeOfSymbol(one))
  const isTakenBy = (wanted: ts.Type) =>
    takes.map((type) => settle(type) !== type && checker.isTypeAssignableTo(type, wanted))
  const mayGive = isTakenBy(said)
  const [kept] = said.symbol?.name === 'Promise' ? checker.getTypeArguments(said as ts.TypeReference) : []
  const mayPromise = kept !== undefined && isTakenBy(kept).includes(true)
  const givesBack = (value: unknown) =>
    (mayPromise && value instanceof Promise) || given.some((one, at) => mayGive[at] && one === value)
  if (result.flags & ts.TypeFlags.Never) {
    return {
      fault: (called) => (givesBack(called(...given)) ? undefined : 'it gives what it was not given'),
      note: () => undefined,
    }
  }
  // What it gives back, or gives for no choice at all, need not be seen.
  const walker = (chosen.length > 0 ? walk.quietly() : walk).walk(result, `${path}()`)
  return {
    fault: (made) =>
      called(walk, () => {
        const answers = bothOf(made, given)
        if (typeof answers === 'string') return answers
        const [first, second] = answers
        if (isData(first) && !isDeepStrictEqual(first, second)) return 'it gives something else the next time'
        return givesBack(first) ? undefined : walker.fault(first)
      }),
    note: (made) =>
      called(walk, () => {
        const value = made(...given)
        if (!givesBack(value)) walker.note(value)
      }),
  }
}

/** A method that every object of another sort has is no function by itself. */
function bothOf(made: Called, given: readonly unknown[]): readonly [unknown, unknown] | string {
  try {
    return [made(...given), made(...given)]
  } catch (error) {
    return `it throws ${String(error)}`
  }
}

function called<Found>({ calls }: Walk, judge: () => Found): Found | undefined {
  const level = calls.deep === 0 ? 0 : 1
  calls.left[level] -= 1
  if (calls.left[level] < 0) return undefined
  calls.deep += 1
  try {
    return judge()
  } finally {
    calls.deep -= 1
  }
}

function thrown(called: Called, given: readonly unknown[]): boolean {
  try {
    called(...given)
    return false
  } catch {
    return true
  }
}

/** Whether two of them can be compared at all. */
const isData = (value: unknown, depth = 4): boolean => {
  if (typeof value === 'function' || typeof value === 'symbol') return false
  if (typeof value !== 'object' || value === null) return true
  const plain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype
  return plain && depth > 0 && Object.values(value).every((inner) => isData(inner, depth - 1))
}

/** The compiler of the tests as the one that ts-morph brings. */
const settling = (own: readonly ts.Type[], chosen: readonly ts.Type[], checker: ts.TypeChecker) =>
  instantiated(checker as never, own as never, chosen as never) as unknown as (type: ts.Type) => ts.Type

function exampleOf(type: ts.Type): unknown {
  if (type.flags & ts.TypeFlags.StringLike) return type.isStringLiteral() ? type.value : 'text'
  if (type.flags & ts.TypeFlags.NumberLike) return type.isNumberLiteral() ? type.value : 7
  if (type.flags & ts.TypeFlags.BooleanLike) return true
  const literal = type.isUnion() ? type.types.find((one) => one.isLiteral()) : undefined
  if (literal) return exampleOf(literal)
  if (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.TypeParameter)) return isCallable(type) ? () => 7 : {}
  return type.flags & ts.TypeFlags.Never ? { chosen: 'by the caller' } : undefined
}
