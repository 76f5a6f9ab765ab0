import type { InvariantPlan } from '../../ir/plan.ts'
import { code, join, plain, type Fragment } from './fragment.ts'
import { arbitraryName, drawnArguments, type DrawnArgument } from './given.ts'
import { whenThere } from './fixtures.ts'
import { isScheduled } from './interleave.ts'
import { ownName } from './own-names.ts'
import { pascal } from './naming.ts'
import { printRefined } from './arbitraries/named.ts'
import { printFields } from './arbitraries/record.ts'
import { printArbitrary } from './arbitraries/print-arbitrary.ts'
import type { Scope } from './arbitraries/scope.ts'
import { styleOf } from './style-of.ts'
import type { Argument } from './argument.ts'

/** The arbitraries of a suite as constants: the same one once, each under a name that says what it draws. */
export interface SuiteConstants {
  readonly lines: readonly string[]
  readonly needs: Fragment
  /** By invariant. */
  readonly arguments: readonly (readonly Argument[])[]
}

/** How arbitraries of a test file are printed. */
export const constantScope: Scope = {
  factory: (name) => ({ ...plain(`${ownName('factories')}.${name}`), factories: true }),
  isUntyped: () => false,
  isUnknown: () => false,
  takesOverrides: () => false,
  refined: printRefined,
  fields: printFields,
  isShared: () => false,
  print: printArbitrary,
}

/**
 * @param meant names that mean something else all over the file
 * @param late names whose values are there only while tests run
 */
export function namedConstants(
  invariants: readonly InvariantPlan[],
  meant: ReadonlySet<string>,
  late: ReadonlySet<string> = new Set(),
): SuiteConstants {
  const byText = new Map<string, string>()
  const taken = new Set(meant)
  const ofFactories = namesOfFactories(invariants)
  const places = placesByConstant(invariants)
  const lines: Fragment[] = []
  /** Of several cases it is named after their rule, of several rules after none of them. */
  const otherName = (argument: DrawnArgument, invariant: InvariantPlan): string => {
    const plainName = arbitraryName(argument)
    const users = places.get(constantKey(argument)) ?? []
    const [own, ofRule] = [
      placeOf(argument, invariant),
      placeOf(argument, { ...invariant, caseName: undefined }),
    ]
    if (users.every(({ place }) => place === own)) return `${plainName}${own}`
    if (users.every(({ rule }) => rule === ofRule)) return `${plainName}${ofRule}`
    let count = 2
    while (taken.has(`${plainName}${count}`)) count += 1
    return `${plainName}${count}`
  }
  const constantFor = (argument: DrawnArgument, invariant: InvariantPlan): string => {
    const { arbitrary } = argument
    const plainName = arbitraryName(argument)
    const key = constantKey(argument)
    const known = byText.get(key)
    if (known !== undefined) return known
    const isOfOther = (ofFactories.get(plainName) ?? arbitrary.text) !== arbitrary.text
    let name = taken.has(plainName) || isOfOther ? otherName(argument, invariant) : plainName
    while (taken.has(name)) name += '_'
    taken.add(name)
    byText.set(key, name)
    lines.push(code`const ${name} = ${whenThere(arbitrary, late)};`)
    return name
  }
  const list = invariants.map((invariant): readonly Argument[] => [
    ...readArguments(invariant).map((argument) => ({
      names: argument.names,
      constant: constantFor(argument, invariant),
    })),
    ...(isScheduled(invariant) ? [{ names: [ownName('schedule')], constant: 'fc.scheduler()' }] : []),
  ])
  return { lines: lines.map(({ text }) => text), needs: join(lines, '\n'), arguments: list }
}

/** What tells constants from one another: what they draw, and for which name where no factory says it. */
const constantKey = (argument: DrawnArgument): string =>
  argument.factory === undefined
    ? `${arbitraryName(argument)} ${argument.arbitrary.text}`
    : argument.arbitrary.text

/** Where each constant is drawn from. */
function placesByConstant(invariants: readonly InvariantPlan[]): ReadonlyMap<string, readonly UsingPlace[]> {
  const places = new Map<string, UsingPlace[]>()
  for (const invariant of invariants) {
    for (const argument of readArguments(invariant)) {
      const key = constantKey(argument)
      const rule = placeOf(argument, { ...invariant, caseName: undefined })
      places.set(key, [...(places.get(key) ?? []), { place: placeOf(argument, invariant), rule }])
    }
  }
  return places
}

interface UsingPlace {
  readonly place: string
  /** The same, whichever case of its rule it is. */
  readonly rule: string
}

/** What is drawn by a factory as it stands has the first claim to the name of that. */
function namesOfFactories(invariants: readonly InvariantPlan[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const argument of invariants.flatMap(readArguments)) {
    const name = arbitraryName(argument)
    if (argument.factory !== undefined && !names.has(name)) names.set(name, argument.arbitrary.text)
  }
  return names
}

/** What tells an arbitrary from another of its name: the machine that is given it, or the rule, or the case of it. */
function placeOf({ names }: DrawnArgument, invariant: InvariantPlan): string {
  const { id, caseName, law } = invariant
  const machine = 'machine' in law ? law.machine : undefined
  if (machine?.given.some(({ name }) => names.includes(name))) return `Of${pascal(machine.name)}`
  return `For${pascal(caseName === undefined ? id : `${id} ${caseName}`)}`
}

/** What the test reads of what it may draw: a case need not look at every name of its invariant. */
function readArguments(invariant: InvariantPlan): readonly DrawnArgument[] {
  const { isRead } = styleOf(invariant)
  return drawnArguments(invariant, constantScope).filter(({ names }) => names.some(isRead))
}
