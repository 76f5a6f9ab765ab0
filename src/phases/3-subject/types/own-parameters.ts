import type { ts } from 'ts-morph'
import { compiler } from '../compiler.ts'
import { instantiated } from './instantiated.ts'
import type { TypeReader } from './reader.ts'

/** What a signature promises, whatever its caller chooses its parameters of types to be. */
export type Promised =
  /** `forAny`: its values are of whatever type is chosen. */
  | { readonly kind: 'settled'; readonly type: ts.Type; readonly forAny?: true }
  /** The argument at this place, by itself or as what a promise is kept with. */
  | { readonly kind: 'given'; readonly at: number; readonly isPromise: boolean }
  /** One type for each key that the argument at this place may be. */
  | { readonly kind: 'keyed'; readonly at: number; readonly keyed: readonly Keyed[] }
  | { readonly kind: 'chosen' }

export type PromisedOf<Kind extends Promised['kind']> = Extract<Promised, { kind: Kind }>

export interface Keyed {
  readonly key: string | number
  readonly type: PromisedOf<'settled'>
}

/** More keys make no function that people read. */
const mostKeys = 40

/** What a function can give that keeps what its signature says, without knowing what its caller chooses. */
export function promisedBy(signature: ts.Signature, reader: TypeReader): Promised {
  const { checker } = reader
  const own = signature.getTypeParameters() ?? []
  const result = signature.getReturnType()
  if (!mentions(result, own, checker)) return { kind: 'settled', type: result }
  return givenBack(signature, own, checker) ?? byKey(signature, own, checker) ?? ofAny(result, own, checker)
}

const mentions = (type: ts.Type, own: readonly ts.Type[], checker: ts.TypeChecker) =>
  withNever(own, checker)(type) !== type

const withNever = (own: readonly ts.Type[], checker: ts.TypeChecker) =>
  instantiated(
    checker,
    own,
    own.map(() => checker.getNeverType()),
  )

/** What is of the type for no choice at all is of it for each: an empty list, a value that is absent. */
function ofAny(result: ts.Type, own: readonly ts.Type[], checker: ts.TypeChecker): Promised {
  const type = withNever(own, checker)(result)
  const isSound = !(type.flags & compiler().ts.TypeFlags.Never) && checker.isTypeAssignableTo(type, result)
  return isSound ? { kind: 'settled', type, forAny: true } : { kind: 'chosen' }
}

function givenBack(
  signature: ts.Signature,
  own: readonly ts.Type[],
  checker: ts.TypeChecker,
): Promised | undefined {
  const result = signature.getReturnType()
  const [kept] = isPromise(result) ? checker.getTypeArguments(result as ts.TypeReference) : []
  const { Any, Never } = compiler().ts.TypeFlags
  const gives = (wanted: ts.Type) =>
    signature.getParameters().findIndex((parameter) => {
      const type = checker.getTypeOfSymbol(parameter)
      if (type.flags & (Any | Never) || isRest(parameter) || !mentions(type, own, checker)) return false
      return checker.isTypeAssignableTo(type, wanted)
    })
  const at = gives(result)
  if (at >= 0) return { kind: 'given', at, isPromise: false }
  const inside = kept ? gives(kept) : -1
  return inside < 0 ? undefined : { kind: 'given', at: inside, isPromise: true }
}

/** `get<Key extends keyof Settings>(key: Key): Settings[Key]`: what each key leads to. */
function byKey(
  signature: ts.Signature,
  own: readonly ts.Type[],
  checker: ts.TypeChecker,
): Promised | undefined {
  const result = signature.getReturnType()
  for (const [at, parameter] of signature.getParameters().entries()) {
    const type = checker.getTypeOfSymbol(parameter)
    const keys = own.includes(type) && !isRest(parameter) ? keysOf(type, checker) : []
    if (keys.length === 0 || !mentions(result, [type], checker)) continue
    const others = own.filter((one) => one !== type)
    const keyed = keys.map((key): Keyed | undefined => {
      const found = instantiated(checker, [type], [key])(result)
      const promised: Promised = mentions(found, others, checker)
        ? ofAny(found, others, checker)
        : { kind: 'settled', type: found }
      return promised.kind === 'settled' ? { key: key.value, type: promised } : undefined
    })
    return keyed.every((one) => one !== undefined) ? { kind: 'keyed', at, keyed } : { kind: 'chosen' }
  }
  return undefined
}

/** The texts and numbers that a parameter is limited to. */
function keysOf(
  parameter: ts.Type,
  checker: ts.TypeChecker,
): readonly (ts.StringLiteralType | ts.NumberLiteralType)[] {
  const limit = checker.getBaseConstraintOfType(parameter)
  const all = limit?.isUnion() ? limit.types : limit ? [limit] : []
  const keys = all.flatMap((one) => (one.isStringLiteral() || one.isNumberLiteral() ? [one] : []))
  return keys.length === all.length && keys.length <= mostKeys ? keys : []
}

const isRest = ({ valueDeclaration: written }: ts.Symbol) =>
  written !== undefined && compiler().ts.isParameter(written) && written.dotDotDotToken !== undefined

const isPromise = ({ symbol }: ts.Type) =>
  /^Promise(?:Like)?$/.test((symbol as ts.Symbol | undefined)?.name ?? '')
