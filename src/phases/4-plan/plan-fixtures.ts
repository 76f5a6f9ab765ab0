import { diagnostic } from '../../diagnostics/diagnostic.ts'
import type { DefinitionPlan, FactoryPlan, FixturePlan, InvariantPlan } from '../../ir/plan.ts'
import type { PlanContext } from './context.ts'
import { fixturesOf } from './fixtures-of.ts'

/** The fixtures of a spec, with the modules that were found for them. */
export const planFixtures = ({ model }: PlanContext): readonly FixturePlan[] =>
  model.fixtures.map(({ fixture, module, behind }) => ({
    name: fixture.name.text,
    exportName: fixture.export.text,
    module,
    behind,
    timeout: fixture.timeout,
  }))

/** A test that uses a fixture waits for it, and for its reset before each run. */
export function withFixtures(
  context: PlanContext,
  invariant: InvariantPlan,
  definitions: readonly DefinitionPlan[],
): InvariantPlan {
  const fixtures = fixturesOf(invariant, context, definitions)
  const [first] = fixtures
  if (first === undefined) return invariant
  const written = context.spec.invariants.find(({ id }) => id.text === invariant.id)
  if (invariant.around === 'clock')
    context.report(diagnostic('plan/fixture-on-clock', written?.id.range, { fixture: first }))
  const around = invariant.around === 'nothing' ? 'rejections' : invariant.around
  return { ...invariant, fixtures, async: true, around }
}

/** Factories, and what is made when the test file is loaded, are there before any fixture is set up. */
export function checkFixtureUse(
  context: PlanContext,
  factories: readonly FactoryPlan[],
  definitions: readonly DefinitionPlan[],
): void {
  for (const { name } of context.spec.factories) {
    const plan = factories.find((factory) => factory.name === name.text)
    const [fixture] = fixturesOf(plan, context, definitions)
    if (fixture !== undefined)
      context.report(diagnostic('plan/fixture-in-factory', name.range, { factory: name.text, fixture }))
  }
  for (const { statement, name } of definitions) {
    if (statement.kind !== 'const' || isFunction(statement.value.text)) continue
    const [fixture] = fixturesOf(statement.value, context, definitions)
    if (fixture === undefined) continue
    const { range } = statement.value
    context.report(diagnostic('plan/fixture-in-definition', range, { definition: name, fixture }))
  }
}

/** An arrow function: its body is evaluated when it is called. */
const isFunction = (text: string): boolean =>
  /^(?:async\s*)?(?:\(|[\p{ID_Start}$_][\p{ID_Continue}$]*\s*=>)/u.test(text) && /=>/.test(text)
