import type { Code } from '../../../../ir/source.ts'
import type { InvariantSpec, LawKey } from '../../../../ir/spec.ts'
import type { ArbitraryPlace } from '../arbitrary-place.ts'

/** Where the code of a law is written: all that comes before it is in scope. */
export type LawPlace = Omit<ArbitraryPlace, 'context'>

/** Writes what a kind asks of its own code: that functions take what is given, and give what the law needs. */
export type LawWriter = (invariant: InvariantSpec, place: LawPlace) => void

/** The types of the last `count` values of `given`, which a law is about; of the only one when there are fewer. */
export function givenTypes({ given }: InvariantSpec, count: number): readonly string[] {
  const last = given.slice(-count)
  const types = last.map(({ name }) => `typeof ${name.text}`)
  return Array.from({ length: count }, (_, index) => types[index] ?? types[0] ?? 'never')
}

/** Their union: what a law says of any of them. */
export const givenUnion = (invariant: InvariantSpec, count: number): string =>
  givenTypes(invariant, count).join(' | ')

/** A function of one argument that gives `result`, when it is said. Returns the type of what it gives. */
export function writeUnary(
  key: LawKey,
  invariant: InvariantSpec,
  place: LawPlace,
  types: { readonly takes: string; readonly gives?: string },
): string {
  const taker = `__gpUnary<${types.takes}>()`
  return writeFunction(invariant.functions[key], place, { role: 'function', taker, gives: types.gives })
}

/** What the elements of a collection are compared by: a function that is called with each and not awaited. */
export function writeBy(
  { functions }: InvariantSpec,
  place: LawPlace,
  types: { readonly takes: string; readonly gives?: string },
): void {
  writeFunction(functions.by, place, {
    role: 'key',
    taker: `__gpUnary<${types.takes}>()`,
    gives: types.gives,
  })
}

/** A function of two arguments. Returns the type of what it gives. */
export function writeBinary(
  key: LawKey,
  invariant: InvariantSpec,
  place: LawPlace,
  types: { readonly takes: readonly [string, string]; readonly gives?: string },
): string {
  const taker = `__gpBinary<${types.takes.join(', ')}>()`
  return writeFunction(invariant.functions[key], place, { role: 'function', taker, gives: types.gives })
}

interface TakenFunction {
  readonly role: 'function' | 'key'
  readonly taker: string
  readonly gives: string | undefined
}

function writeFunction(code: Code | undefined, place: LawPlace, { role, taker, gives }: TakenFunction) {
  if (!code) return 'never'
  const { draft, scope, owner } = place
  const name = draft.fresh()
  draft.write(`const ${name} = ${taker}(`)
  draft.embed(code, role, scope, owner)
  draft.write(');\n')
  const result = `Awaited<typeof ${name}>`
  if (gives !== undefined) writeFits(code, place, result, gives)
  return result
}

/** That a value of one type is one of another, reported at the code that it comes from. */
export function writeFits(code: Code, { draft }: LawPlace, type: string, wanted: string): void {
  draft.write(`__gpIs<${wanted}>(`)
  draft.anchor(`__gpDrawn<${type}>()`, code.range, { kind: 'law' })
  draft.write(');\n')
}

/** An expression, of a wanted type when one is said. Returns its type. */
export function writeValue(
  key: LawKey,
  { functions }: InvariantSpec,
  place: LawPlace,
  wanted?: string,
): string {
  const code = functions[key]
  if (!code) return 'never'
  const { draft, scope, owner } = place
  const name = draft.fresh()
  draft.write(`const ${name} = ${wanted === undefined ? '' : `__gpIs<${wanted}>`}(`)
  draft.embed(code, 'value', scope, owner)
  draft.write(');\n')
  return `typeof ${name}`
}
