import { boundariesOf } from '../../ir/boundaries-of.ts'
import type { BoundaryPlan } from '../../ir/leaf-plan.ts'
import type { BoundaryEvidence } from '../../ir/evidence.ts'
import type { InvariantPlan, SuitePlan } from '../../ir/plan.ts'
import { keyOf } from './test-key.ts'
import type { Found } from './verify-finding.ts'
import type { TestsByKey } from './verify-runs.ts'

/** How often each boundary value that a spec declares was drawn in the runs of the tests as they stand. */
export function boundaryEvidence(plan: SuitePlan, tests: TestsByKey): readonly BoundaryEvidence[] {
  const users = usersOf(plan)
  return [...users.values()].flatMap(({ boundary, invariants }) =>
    valuesOf(boundary, hitsOf(boundary.name, invariants, [tests])).map(([value, hits]) => ({
      boundary: shownName(boundary, invariants),
      value,
      hits,
      invariants: [...new Set(invariants.map(({ id }) => id))],
    })),
  )
}

/** A boundary value that no run of any test drew is one that nobody tried, whatever the spec says. */
export function judgeBoundaries(plan: SuitePlan, passes: readonly TestsByKey[]): readonly Found[] {
  return [...usersOf(plan).values()].flatMap(({ boundary, invariants }) => {
    const ran = invariants.filter((one) => passes[0]?.get(keyOf(one))?.outcome === 'pass')
    const hits = hitsOf(boundary.name, ran, passes)
    const never = valuesOf(boundary, hits).filter(([, count]) => count === 0)
    return never.flatMap(([value]) =>
      ran.map((invariant): Found => ({
        key: keyOf(invariant),
        check: 'premises',
        weight: 'suspect',
        reason: `the boundary ${value} of \`${shownName(boundary, [invariant])}\` was never hit`,
      })),
    )
  })
}

interface Used {
  readonly boundary: BoundaryPlan
  /** The tests that draw it. */
  readonly invariants: readonly InvariantPlan[]
}

function usersOf(plan: SuitePlan): ReadonlyMap<string, Used> {
  const users = new Map<string, Used>()
  for (const invariant of plan.invariants) {
    const drawn = givenIn(invariant).flatMap(({ value }) => (value.kind === 'drawn' ? [value.arbitrary] : []))
    const found = drawn.flatMap((arbitrary) => boundariesOf(arbitrary, plan.factories))
    for (const boundary of new Map(found.map((each) => [each.name, each])).values()) {
      const key = isGiven(boundary) ? `${keyOf(invariant)}/${boundary.name}` : boundary.name
      const { invariants = [] } = users.get(key) ?? {}
      users.set(key, { boundary, invariants: [...invariants, invariant] })
    }
  }
  return users
}

/** What a test draws, and what the commands do that it runs. */
const givenIn = ({ given, law, history }: InvariantPlan) => [
  ...given,
  ...(('machine' in law ? law.machine : history)?.commands ?? []).flatMap((command) => command.given),
]

/** What a test declares for itself is another test's only by name. */
const isGiven = ({ name }: BoundaryPlan) => name.startsWith('given: ')

const shownName = (boundary: BoundaryPlan, [invariant]: readonly InvariantPlan[]) =>
  isGiven(boundary) ? boundary.name.replace('given', invariant?.id ?? '') : boundary.name

/** By the index of the value in its list; of a list that is computed, without what is hardly ever in it. */
function hitsOf(
  name: string,
  invariants: readonly InvariantPlan[],
  passes: readonly TestsByKey[],
): ReadonlyMap<number, number> {
  const hits = new Map<number, number>()
  const offered = new Map<number, number>()
  for (const tests of passes)
    for (const invariant of invariants)
      for (const { boundaries = [] } of tests.get(keyOf(invariant))?.records ?? [])
        for (const each of boundaries)
          if (each.name === name) {
            hits.set(each.index, (hits.get(each.index) ?? 0) + each.hits)
            offered.set(each.index, (offered.get(each.index) ?? 0) + each.offered)
          }
  const most = Math.max(0, ...offered.values())
  return new Map([...hits].filter(([index]) => (offered.get(index) ?? 0) >= most / 10))
}

/** The values as the spec writes them; of a list that is computed what is known is the place of each in it. */
function valuesOf(
  { list, values }: BoundaryPlan,
  hits: ReadonlyMap<number, number>,
): readonly (readonly [string, number])[] {
  if (values) return values.map((value, index) => [value, hits.get(index) ?? 0] as const)
  const text = list.kind === 'code' ? list.text : ''
  if (hits.size === 0) return [[text, 0]]
  return [...hits].map(([index, count]) => [`${text}[${index}]`, count] as const)
}
