import type { ArbitraryPlan } from '../../ir/arbitrary-plan.ts'
import type { InvariantPlan, SuitePlan } from '../../ir/plan.ts'
import type { StandInPlan } from '../../ir/stand-in-plan.ts'
import { everyObject, localsOf, namesOf, throughDefinitions, usesIn } from './verify-uses.ts'

/** Names of the stand-ins that an invariant's code may come to, itself or through definitions. */
export const standInsReached = (plan: SuitePlan, invariant: InvariantPlan): ReadonlySet<string> =>
  standInsIn(plan, namesOf(invariant), wordsOf([invariant, plan.definitions]))

/** Those that some invariant is about, and does not only use to make what it tries. */
export function standInsTried(plan: SuitePlan): ReadonlySet<string> {
  const tried = plan.invariants.flatMap(({ when, then, law, unchanged }) => {
    const code = { when, then, law, unchanged }
    return [...standInsIn(plan, usesIn(code), wordsOf([code, plan.definitions]))]
  })
  return new Set(tried)
}

/** Names of the stand-ins that a piece of code may come to. */
export const standInsOf = (plan: SuitePlan, code: unknown): ReadonlySet<string> =>
  standInsIn(plan, usesIn(code), wordsOf([code, plan.definitions]))

function standInsIn(
  plan: SuitePlan,
  names: Iterable<string>,
  words: ReadonlySet<string>,
): ReadonlySet<string> {
  const { subject, standIns, use, fixtures } = plan
  const reached = throughDefinitions(plan, names)
  // A module that people wrote may call whatever it likes.
  const isOpen =
    use.some((used) => [...localsOf(used)].some((name) => reached.has(name))) ||
    fixtures.some(({ name }) => reached.has(name))
  if (isOpen) {
    return new Set(standIns.map(({ exportName }) => exportName))
  }
  const whole = subject.namespace !== undefined && reached.has(subject.namespace)
  const locals = new Map(subject.names.map(({ name, local }) => [name, local]))
  const isNamed = (name: string) => {
    const local = name === 'default' ? subject.default : locals.get(name)
    return (local !== undefined && reached.has(local)) || (whole && words.has(name))
  }
  const isReached = ({ export: name, on, member }: StandInPlan) =>
    // Whose method a word is nobody knows before it runs: an instance may come from anywhere.
    on === 'instance' || (on === 'made' && member !== '')
      ? words.has(member)
      : isNamed(name) && (on !== 'own' || member.split('.').every((part) => words.has(part)))
  return new Set(standIns.filter(isReached).map(({ exportName }) => exportName))
}

/** Names of `given` whose values the subject had a part in making: instances of its classes, what its functions return. */
export function givenBySubject(plan: SuitePlan, { given }: InvariantPlan): readonly string[] {
  const locals = new Map(plan.subject.names.map(({ name, local }) => [name, local]))
  const callable = new Set(
    plan.standIns.map(({ export: name }) => (name === 'default' ? plan.subject.default : locals.get(name))),
  )
  return given
    .filter(
      ({ value }) =>
        value.kind === 'drawn' && namesBehind(plan, value.arbitrary).some((name) => callable.has(name)),
    )
    .map(({ name }) => name)
}

/** The names that an arbitrary stands on, through the factories. */
function namesBehind(plan: SuitePlan, arbitrary: ArbitraryPlan): readonly string[] {
  const pending = new Map(plan.factories.map((factory) => [factory.functionName, factory]))
  const behind = (part: unknown): readonly string[] => {
    const names = [...usesIn(part)]
    everyObject(part, ({ className, functionName }) => {
      if (typeof className === 'string') names.push(className)
      const factory = typeof functionName === 'string' ? pending.get(functionName) : undefined
      if (factory && pending.delete(factory.functionName)) names.push(...behind(factory.arbitrary))
    })
    return names
  }
  return behind(arbitrary)
}

const word = /[\p{ID_Start}$_][\p{ID_Continue}$]*/gu

/** The words in the text of some code, names of methods among them. */
function wordsOf(code: unknown): ReadonlySet<string> {
  const found = new Set<string>()
  everyObject(code, ({ text, binding }) => {
    for (const each of [text, binding]) {
      if (typeof each === 'string') for (const one of each.match(word) ?? []) found.add(one)
    }
  })
  return found
}
