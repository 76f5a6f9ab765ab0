import type { Expression } from '../../ir/checked-code.ts'
import type { InvariantPlan, SuitePlan } from '../../ir/plan.ts'
import { conjunctsOf } from './spec-mutants-expressions.ts'
import { assertionsOf } from './spec-mutants-statements.ts'
import { shown, type Found } from './verify-finding.ts'
import { keyOf } from './test-key.ts'
import { givenBySubject } from './verify-reach.ts'
import { subjectHasPart, type Changers, type HasPart } from './verify-taint.ts'
import { withOlds } from './with-olds.ts'
import { localsOf, namesOf, throughDefinitions } from './verify-uses.ts'

/**
 * What can be seen without running: a rule that never calls the subject, assertions that compare a thing with
 * itself, that look at types only, or that mention nothing the subject had a part in. It does not compare an
 * expected side with the body of the subject: a phase that has the subject's syntax tree has to do that.
 */
export function judgeIndependence(plan: SuitePlan, changers?: Changers): readonly Found[] {
  return plan.invariants.flatMap((invariant) => judge(plan, invariant, changers))
}

function judge(plan: SuitePlan, invariant: InvariantPlan, changers: Changers | undefined): readonly Found[] {
  const found = (weight: Found['weight'], reason: string): Found => ({
    ...{ key: keyOf(invariant), check: 'independence', weight, reason: withOlds(reason, invariant) },
  })
  const subject = localsOf(plan.subject)
  const touches = (names: Iterable<string>) =>
    [...throughDefinitions(plan, names)].some((name) => subject.has(name))
  const isAbout =
    touches(namesOf(invariant)) || givenBySubject(plan, invariant).length > 0 || usesFixtures(plan, invariant)
  if (!isAbout && subject.size > 0 && !usesHelpersOfPeople(plan, invariant)) {
    return [found('unearned', 'it never calls the subject')]
  }
  if (!ofAssertions.has(invariant.law.kind)) return []
  const assertions = assertionsOf(invariant.then).flatMap(({ expression }) => conjunctsOf(expression))
  const hasPart = subjectHasPart(plan, invariant, changers)
  const faults = assertions.map(
    (assertion) => faultOf(assertion, touches) ?? strangerFault(assertion, hasPart),
  )
  const told = faults.filter((fault) => fault !== undefined)
  // One assertion among good ones that says nothing is for a person to look at; a rule of nothing else is no rule.
  const empty = assertions.length > 0 && told.length === assertions.length && invariant.unchanged.length === 0
  return told.slice(0, empty ? 1 : undefined).map((reason) => found(empty ? 'unearned' : 'suspect', reason))
}

/** The kinds that say nothing themselves. */
const ofAssertions: ReadonlySet<InvariantPlan['kind']> = new Set([
  'postcondition',
  'metamorphic',
  'always',
  'after',
])

/** Helpers that people wrote may call the subject themselves. */
function usesHelpersOfPeople(plan: SuitePlan, invariant: InvariantPlan): boolean {
  const reached = throughDefinitions(plan, namesOf(invariant))
  return plan.use.some((used) => [...localsOf(used)].some((name) => reached.has(name)))
}

/** What people set up may be the subject, or call it. */
function usesFixtures(plan: SuitePlan, invariant: InvariantPlan): boolean {
  const reached = throughDefinitions(plan, namesOf(invariant))
  return plan.fixtures.some(({ name }) => reached.has(name))
}

type Touches = (names: Iterable<string>) => boolean

function faultOf(assertion: Expression, touches: Touches): string | undefined {
  const { shape, text } = assertion
  const sides = shape.kind === 'comparison' || shape.kind === 'equals' ? [shape.left, shape.right] : []
  if (sides.length === 2 && sides[0]?.text === sides[1]?.text && !touches(assertion.uses)) {
    return `${shown(text)} compares a thing with itself`
  }
  if (assertion.uses.length === 0) return `${shown(text)} is a constant`
  return looksAtTypesOnly(assertion) ? `${shown(text)} looks at the type only` : undefined
}

function looksAtTypesOnly({ shape, text }: Expression): boolean {
  if (shape.kind === 'and' || shape.kind === 'or') return shape.operands.every(looksAtTypesOnly)
  if (shape.kind === 'not') return looksAtTypesOnly(shape.operand)
  if (shape.kind === 'call') return /^(?:Array\.isArray|Number\.is(?:Finite|NaN))$/.test(shape.callee)
  if (shape.kind !== 'comparison') return /^Array\.isArray\([^()]*\)$/.test(text)
  // Which error a call failed with says what it does, as `throws` does.
  if (shape.operator === 'instanceof') return !/\.error$/.test(shape.left.text)
  const sides = [shape.left.text, shape.right.text]
  return sides.some((side) => /^typeof\b[^=<>&|?]*$/.test(side))
}

/** An assertion over nothing but what was drawn, which the subject never got hold of. */
const strangerFault = ({ uses, text }: Expression, hasPart: HasPart): string | undefined =>
  hasPart(uses) ? undefined : `${shown(text)} mentions nothing that the subject had a part in`
