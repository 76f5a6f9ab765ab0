import type { Expression, Statement } from '../../ir/checked-code.ts'
import type { InvariantPlan, SuitePlan } from '../../ir/plan.ts'
import { conjunctsOf, constantly, expectedSides, negated, strengthened } from './spec-mutants-expressions.ts'
import {
  assertionsOf,
  keepAssertion,
  replaceAssertion,
  type AssertionPlace,
} from './spec-mutants-statements.ts'
import { machineMutantsOf } from './spec-mutants-machines.ts'
import { shown } from './verify-finding.ts'
import { keyOf } from './test-key.ts'
import { callsTold, subjectHasPart } from './verify-taint.ts'
import { localsOf, throughDefinitions, usesIn } from './verify-uses.ts'
import { withOlds } from './with-olds.ts'

/** A deliberately wrong or weaker version of an invariant, and what it shows when it passes. */
export interface SpecMutant {
  /** `total-is-sum#negate-1`, unique in the suite. */
  readonly id: string
  /** The key of the generated test that it was made from. */
  readonly key: string
  readonly operator: 'negate' | 'strengthen' | 'constant' | 'isolate' | 'drop'
  /** What it says about the invariant when no run fails it. */
  readonly weight: 'unearned' | 'suspect'
  readonly reason: string
  /** Which of the invariant's assertions was changed. */
  readonly assertion: number
  readonly invariant: InvariantPlan
  /** Of a `constant`: the names in the expected side, which the subject had no part in. */
  readonly expected?: readonly string[]
}

type Draft = Pick<SpecMutant, 'operator' | 'weight' | 'reason' | 'assertion' | 'expected'> & {
  readonly change: Partial<InvariantPlan>
}

/** Mutants that must fail on the subject as it is. One that passes is a fault of the invariant. */
export function specMutantsOf(plan: SuitePlan): readonly SpecMutant[] {
  return plan.invariants.flatMap((invariant) =>
    numbered(invariant, [
      ...assertionsOf(invariant.then).flatMap((place, index) =>
        assertionMutants(plan, invariant, { ...place, index }),
      ),
      ...machineMutantsOf(plan, invariant),
    ]),
  )
}

/**
 * Every assertion and conjunct alone, of invariants that consist of nothing else. Each must be failed by some
 * impostor; one that none fails does nothing. Assertions about calls of spies are not among them, for an impostor calls
 * nobody, nor those about what was there before outside the subject: it changes no database.
 */
export function specPartsOf(plan: SuitePlan): readonly SpecMutant[] {
  return plan.invariants.flatMap((invariant) => {
    if (!ofAssertions.has(invariant.law.kind)) return []
    const tellsOfCalls = callsTold(invariant)
    const olds = oldsOutside(plan, invariant)
    const parts = assertionsOf(invariant.then).flatMap((place, assertion) =>
      conjunctsOf(place.expression).map((conjunct) => ({ place, assertion, conjunct })),
    )
    if (parts.length < 2) return []
    return numbered(
      { ...invariant, unchanged: [] },
      parts
        .filter(({ conjunct }) => !conjunct.uses.some((name) => tellsOfCalls.has(name) || olds.has(name)))
        .map((part) => isolated(invariant, part)),
    )
  })
}

/** The names of copies of what helpers of people and fixtures tell: the world, which no impostor changes. */
function oldsOutside(plan: SuitePlan, { olds }: InvariantPlan): ReadonlySet<string> {
  const outside = new Set([
    ...plan.use.flatMap((used) => [...localsOf(used)]),
    ...plan.fixtures.map(({ name }) => name),
  ])
  const isOutside = ({ uses }: Expression) =>
    [...throughDefinitions(plan, uses)].some((name) => outside.has(name))
  return new Set(olds.filter(({ expression }) => isOutside(expression)).map(({ name }) => name))
}

/** The kinds that say nothing themselves. */
const ofAssertions: ReadonlySet<InvariantPlan['kind']> = new Set([
  'postcondition',
  'metamorphic',
  'always',
  'after',
])

interface Part {
  readonly place: AssertionPlace
  readonly assertion: number
  readonly conjunct: Expression
}

function isolated(invariant: InvariantPlan, { place, assertion, conjunct }: Part): Draft {
  const alone = replaceAssertion(
    keepAssertion(invariant.then, place.path),
    pathAlone(invariant.then, place),
    conjunct,
  )
  const reason = `${shown(conjunct.text)} holds whatever the subject returns`
  // To copy what others ask for would call the subject for them.
  const used = usesIn(alone)
  const olds = invariant.olds.filter(({ name }) => used.has(name))
  return { operator: 'isolate', weight: 'suspect', reason, assertion, change: { then: alone, olds } }
}

/** Where an assertion stands once all others are gone. */
function pathAlone(statements: readonly Statement[], place: AssertionPlace): AssertionPlace['path'] {
  return assertionsOf(keepAssertion(statements, place.path))[0]?.path ?? place.path
}

function assertionMutants(
  plan: SuitePlan,
  invariant: InvariantPlan,
  { path, expression, nested, index }: AssertionPlace & { readonly index: number },
): readonly Draft[] {
  const change = (mutated: Expression) => ({ then: replaceAssertion(invariant.then, path, mutated) })
  const where = nested ? ': the `if` or `for` around it never lets it' : ''
  const negation: Draft = {
    ...{ operator: 'negate', assertion: index, change: change(negated(expression)) },
    // The last assertion of an invariant may be dead while others do the work.
    weight: assertionsOf(invariant.then).length === 1 ? 'unearned' : 'suspect',
    reason: `${shown(expression.text)} is never evaluated${where}`,
  }
  const conjuncts = conjunctsOf(expression)
  const stronger = conjuncts.flatMap((conjunct) =>
    strengthened(conjunct).map((mutant): Draft => ({
      ...{ operator: mutant.operator, weight: mutant.weight, assertion: index },
      reason: `${shown(conjunct.text)} ${mutant.reason}`,
      change: change(mutant.expression),
    })),
  )
  // A case may well be about one value; a rule is about many.
  const sides = invariant.caseName === undefined ? conjuncts : []
  const constants = sides.flatMap((conjunct) =>
    expectedSides(conjunct, subjectHasPart(plan, invariant)).map((side): Draft => ({
      ...{ operator: 'constant', weight: 'suspect', assertion: index, expected: side.uses },
      reason: `in ${shown(conjunct.text)} the expected ${shown(side.text)} is the same in every run: a constant`,
      change: change(constantly(side, `${plan.name}/${keyOf(invariant)}/${index}/${side.text}`)),
    })),
  )
  return [negation, ...stronger, ...constants]
}

function numbered(invariant: InvariantPlan, drafts: readonly Draft[]): readonly SpecMutant[] {
  const key = keyOf(invariant)
  return drafts.map(({ change, ...draft }, index) => {
    const id = `${key}#${draft.operator}-${index + 1}`
    const mutated: InvariantPlan = {
      ...invariant,
      ...change,
      ...{
        id,
        caseName: undefined,
        title: `${invariant.rule} [${id}]`,
        cover: [],
        examples: [],
        minAssumed: undefined,
      },
    }
    return { ...draft, reason: withOlds(draft.reason, invariant), id, key, invariant: mutated }
  })
}
