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
  const lines: Fragment[] = []
  const constantFor = (argument: DrawnArgument, invariant: InvariantPlan): string => {
    const { arbitrary, factory } = argument
    const plainName = arbitraryName(argument)
    const key = factory === undefined ? `${plainName} ${arbitrary.text}` : arbitrary.text
    const known = byText.get(key)
    if (known !== undefined) return known
    const isOfOther = (ofFactories.get(plainName) ?? arbitrary.text) !== arbitrary.text
    let name = taken.has(plainName) || isOfOther ? `${plainName}${placeOf(argument, invariant)}` : plainName
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
