import type { GivenPlan } from '../../ir/given-plan.ts'
import type { InvariantPlan } from '../../ir/plan.ts'
import { usesOf } from '../../ir/uses-of.ts'
import { printArbitrary } from './arbitraries/print-arbitrary.ts'
import { arrowBody } from './arbitraries/drawn-from.ts'
import type { Scope } from './arbitraries/scope.ts'
import { code, written, type Fragment } from './fragment.ts'
import { pascal } from './naming.ts'

/** What one argument of a predicate is drawn by, and the names of `given` in it. */
export interface DrawnArgument {
  readonly names: readonly string[]
  readonly arbitrary: Fragment
  /** The function of a factory that is called for it, when that says all. */
  readonly factory?: string
}

/** The arguments of a test's predicate: independent values one by one, dependent ones together as an object, in the order of the spec. */
export function drawnArguments(plan: InvariantPlan, scope: Scope): readonly DrawnArgument[] {
  const given = plan.given.filter(({ late }) => !late)
  const tied = tiedTogether(given)
  const first = tied.find(({ value }) => value.kind === 'drawn')
  return given.flatMap((entry): readonly DrawnArgument[] => {
    if (entry === first) return [{ names: drawnNames(tied), arbitrary: printTied(tied, scope) }]
    return tied.includes(entry) ? [] : singleArgument(entry, scope)
  })
}

function singleArgument({ name, value }: GivenPlan, scope: Scope): readonly DrawnArgument[] {
  if (value.kind !== 'drawn') return []
  const { arbitrary } = value
  const isPlain = arbitrary.kind === 'named' && arbitrary.overrides.length === 0
  const factory = isPlain ? { factory: arbitrary.functionName } : {}
  return [{ names: [name], arbitrary: printArbitrary(arbitrary, scope), ...factory }]
}

const drawnNames = (given: readonly GivenPlan[]) =>
  given.filter(({ value }) => value.kind === 'drawn').map(({ name }) => name)

/** The givens that a later draw uses, and those draws; with what is computed between them. */
function tiedTogether(given: readonly GivenPlan[]): readonly GivenPlan[] {
  const tied = new Set<GivenPlan>()
  const tie = (entry: GivenPlan) => {
    if (tied.has(entry)) return
    tied.add(entry)
    for (const earlier of usedEarlier(entry, given)) tie(earlier)
  }
  for (const entry of given) {
    if (entry.value.kind !== 'drawn') continue
    const earlier = usedEarlier(entry, given)
    if (earlier.length > 0) tie(entry)
  }
  return given.filter((entry) => tied.has(entry))
}

function usedEarlier({ name, value }: GivenPlan, given: readonly GivenPlan[]): readonly GivenPlan[] {
  const used = value.kind === 'drawn' ? usesOf(value.arbitrary) : new Set(value.expression.uses)
  const index = given.findIndex((entry) => entry.name === name)
  return given.slice(0, index).filter((entry) => used.has(entry.name))
}

/** Draws nested in one another, so that each sees the names before it; the last one collects them. */
function printTied(tied: readonly GivenPlan[], scope: Scope, whole = false): Fragment {
  const needed = tied.filter((entry) => tied.some((other) => usedEarlier(other, tied).includes(entry)))
  const last = tied.filter((entry) => !needed.includes(entry) && (whole || entry.value.kind === 'drawn'))
  const kept = whole ? needed.map(({ name }) => name) : drawnNames(needed)
  const fields = [
    ...kept.map((name) => code`${name}: fc.constant(${name})`),
    ...last.map((entry) => code`${entry.name}: ${ownArbitrary(entry, scope)}`),
  ]
  const record = code`fc.record({ ${fields} }, { noNullPrototype: true })`
  return [...needed]
    .reverse()
    .reduce((inner, entry) => code`${ownArbitrary(entry, scope)}.chain((${entry.name}) => ${inner})`, record)
}

const ownArbitrary = ({ type, value }: GivenPlan, scope: Scope): Fragment =>
  value.kind === 'drawn'
    ? printArbitrary(value.arbitrary, scope)
    : code`fc.constant(null).map(()${type ? code`: ${written(type)}` : ''} => ${arrowBody(written(value.expression))})`

/** All of what is given as one object, also what is computed. */
export const printTogether = (given: readonly GivenPlan[], scope: Scope): Fragment =>
  printTied(given, scope, true)

/** `anyInvoice`, `anyHoursAndSlot`: what a factory draws by the name of that. */
export function arbitraryName({ names, factory }: Pick<DrawnArgument, 'names' | 'factory'>): string {
  if (factory === undefined) return `any${names.map(pascal).join('And')}`
  return /^any\p{Lu}/u.test(factory) ? factory : `any${pascal(factory)}`
}
