import { isDeepStrictEqual } from 'node:util'
import ts from 'typescript'
import { located } from './compounds.ts'
import { firstFault, shown, type Walk, type Walker } from './walker.ts'

type Called = (...given: readonly unknown[]) => unknown

export const isCallable = (type: ts.Type) => type.getCallSignatures().length > 0

/** Called with what each of its overloads takes, it gives what that promises, and the same again. */
export function callable(type: ts.Type, walk: Walk, path: string): Walker | undefined {
  const calls = type.getCallSignatures().map((signature) => callOf(signature, walk, path))
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

function callOf(signature: ts.Signature, walk: Walk, path: string): Call {
  const { checker } = walk
  const given = signature.getParameters().map((one) => exampleOf(checker.getTypeOfSymbol(one)))
  const result = checker.getReturnTypeOfSignature(signature)
  if (result.flags & ts.TypeFlags.Never) {
    return { fault: (called) => (thrown(called, given) ? undefined : 'it returns'), note: () => undefined }
  }
  if (result.flags & ts.TypeFlags.TypeParameter) {
    const gives = (called: Called) => given.includes(called(...given))
    return {
      fault: (called) => (gives(called) ? undefined : 'it gives what it was not given'),
      note: () => undefined,
    }
  }
  const walker = walk.walk(result, `${path}()`)
  return {
    fault: (made) =>
      called(walk, () => {
        const [first, second] = [made(...given), made(...given)]
        if (isData(first) && !isDeepStrictEqual(first, second)) return 'it gives something else the next time'
        return walker.fault(first)
      }),
    note: (made) => called(walk, () => walker.note(made(...given))),
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

function exampleOf(type: ts.Type): unknown {
  if (type.flags & ts.TypeFlags.StringLike) return type.isStringLiteral() ? type.value : 'text'
  if (type.flags & ts.TypeFlags.NumberLike) return type.isNumberLiteral() ? type.value : 7
  if (type.flags & ts.TypeFlags.BooleanLike) return true
  if (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.TypeParameter)) return isCallable(type) ? () => 7 : {}
  return undefined
}
