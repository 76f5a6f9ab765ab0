import type { CallbackHelperName } from '../../ir/callback-helpers.ts'
import type { Statement } from '../../ir/checked-code.ts'
import type { InvariantPlan, SuitePlan } from '../../ir/plan.ts'
import { drawsPrimitives } from './draws-primitives.ts'
import { givenBySubject, standInsOf } from './verify-reach.ts'
import { keyOf } from './test-key.ts'
import { expressionsOf, localsOf, throughDefinitions } from './verify-uses.ts'

/** Whether the subject had a part in the value of code that uses these names. */
export type HasPart = (names: readonly string[]) => boolean

/** By test, the names of what was seen there to change its arguments; unknown before anything ran. */
export type Changers = ReadonlyMap<string, ReadonlySet<string>>

/** A machine's system is the subject, and so its model is what commands made of what that answered. */
const startsFromMachine = ({ law, history }: InvariantPlan) => 'machine' in law || history !== undefined
const lateNames = ({ given }: InvariantPlan) => given.flatMap(({ name, late }) => (late ? [name] : []))

/** What tells of what the subject did to the callbacks that it was handed, and when. */
const doings = [
  'abortedAt',
  'calls',
  'clock',
  'peak',
  'running',
  'trace',
] satisfies readonly CallbackHelperName[]

/**
 * Follows, through the statements of an invariant, what the subject returned, what it was handed to change, and what
 * was copied before it ran. Helper modules that people wrote, and the values of fixtures, count as the subject: they may call it.
 */
export function subjectHasPart(
  plan: SuitePlan,
  invariant: InvariantPlan,
  changers: Changers = new Map(),
): HasPart {
  const subject = new Set([
    ...[plan.subject, ...plan.use].flatMap((module) => [...localsOf(module)]),
    ...plan.fixtures.map(({ name }) => name),
  ])
  const reaches: HasPart = (names) => [...throughDefinitions(plan, names)].some((name) => subject.has(name))
  const touched = new Set([
    // What is compared with how it was before, the subject is expected to change.
    ...invariant.olds.flatMap(({ name, expression: { uses } }) => [name, ...(reaches(uses) ? [] : uses)]),
    ...givenBySubject(plan, invariant),
    ...handedToChangers(plan, invariant, changers),
    ...(startsFromMachine(invariant) ? ['system', 'model', 'result', 'error', ...lateNames(invariant)] : []),
    ...doings,
  ])
  const hasPart: HasPart = (names) => reaches(names) || names.some((name) => touched.has(name))
  const touch = (names: readonly string[]) => {
    for (const name of names) touched.add(name)
  }
  const touchAll = (statements: readonly Statement[]) =>
    touch(expressionsOf(statements).flatMap(({ uses }) => uses))
  const followers: { [Kind in Statement['kind']]: (statement: Extract<Statement, { kind: Kind }>) => void } =
    {
      const: ({ names, value }) => {
        if (hasPart(value.uses)) touch(names)
      },
      for: ({ names, iterable, body }) => {
        if (hasPart(iterable.uses)) touch(names)
        body.forEach(follow)
      },
      if: ({ condition, then, otherwise }) => {
        // Whether it is evaluated at all is then the subject's doing.
        if (hasPart(condition.uses)) touchAll([...then, ...otherwise])
        for (const statement of [...then, ...otherwise]) follow(statement)
      },
      // A call for its effect may change whatever it is given.
      expression: ({ expression }) => {
        if (hasPart(expression.uses)) touch(expression.uses)
      },
    }
  /** Statements of `then` that stand alone are assertions: they change nothing. */
  const isEffect = (statement: Statement) => statement.kind !== 'expression' || !asserting
  let asserting = false
  const follow = (statement: Statement): void => {
    if (!isEffect(statement)) return
    const follower = followers[statement.kind] as (statement: Statement) => void
    follower(statement)
  }
  touchAll(invariant.setup)
  for (const statement of [...invariant.setup, ...invariant.when]) follow(statement)
  asserting = true
  invariant.then.forEach(follow)
  return hasPart
}

/** The names in expressions that call what changes its arguments; of primitives nothing can be changed. */
function handedToChangers(plan: SuitePlan, invariant: InvariantPlan, changers: Changers): readonly string[] {
  const names = changers.get(keyOf(invariant))
  if (names === undefined) return []
  const primitives = new Set(
    invariant.given.filter((given) => drawsPrimitives(plan, given)).map(({ name }) => name),
  )
  return expressionsOf([...invariant.setup, ...invariant.when, ...invariant.then])
    .filter((expression) => [...standInsOf(plan, expression)].some((name) => names.has(name)))
    .flatMap(({ uses }) => uses.filter((name) => !primitives.has(name)))
}

/** The names of an invariant that hold what spies saw: the helpers that tell it, and constants made with them. */
export function callsTold({ when, then }: InvariantPlan): ReadonlySet<string> {
  const told = new Set<string>(doings.filter((name) => name !== 'clock'))
  const follow = (statement: Statement): void => {
    const isTold = ({ uses }: { readonly uses: readonly string[] }) => uses.some((name) => told.has(name))
    if (statement.kind === 'const' && isTold(statement.value))
      for (const name of statement.names) told.add(name)
    if (statement.kind === 'for') {
      if (isTold(statement.iterable)) for (const name of statement.names) told.add(name)
      statement.body.forEach(follow)
    }
    if (statement.kind === 'if') [...statement.then, ...statement.otherwise].forEach(follow)
  }
  for (const statement of [...when, ...then]) follow(statement)
  return told
}
