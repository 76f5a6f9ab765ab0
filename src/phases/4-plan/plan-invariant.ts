import type { Statement } from '../../ir/checked-code.ts'
import type { InvariantPlan, QuotePlan } from '../../ir/plan.ts'
import type { Code } from '../../ir/source.ts'
import type { InvariantSpec, Quote } from '../../ir/spec.ts'
import { withUnseenEscaped } from '../../ir/unseen.ts'
import { checkedOf, expressionOf, type PlanContext } from './context.ts'
import { givenOf } from './invariants/given-of.ts'
import { isAsync } from './invariants/is-async.ts'
import { planLaw } from './invariants/plan-law.ts'
import { literalsOf } from './literal-of.ts'
import { planSequences } from './plan-sequences.ts'
import { relativeTo } from './relative-to.ts'
import { titleOf } from './title-of.ts'

/** One test, or one for each of its cases. */
export const planInvariant = (context: PlanContext, invariant: InvariantSpec): readonly InvariantPlan[] =>
  invariant.cases.length === 0
    ? [planTest(context, invariant, undefined)]
    : invariant.cases.map(({ name, invariant: merged }) => planTest(context, merged, name.text))

function planTest(
  context: PlanContext,
  invariant: InvariantSpec,
  caseName: string | undefined,
): InvariantPlan {
  const rule = oneLine(invariant.rule?.text ?? invariant.quotes[0]?.text ?? invariant.id.text)
  const plan: Omit<InvariantPlan, 'async'> = {
    id: invariant.id.text,
    caseName,
    kind: invariant.kind,
    status: invariant.status,
    rule,
    title: titleOf(withUnseenEscaped(rule), invariant.id.text, caseName),
    quotes: invariant.quotes.map((quote) => quoteOf(context, quote)),
    given: givenOf(context, invariant),
    history: invariant.history && context.machines.get(invariant.history.text),
    assuming: invariant.assuming && expressionOf(context, invariant.assuming),
    minAssumed: invariant.minAssumed,
    setup: statementsOf(context, invariant.setup),
    olds: oldsOf(context, invariant),
    unchanged: invariant.unchanged.map((code) => expressionOf(context, code)),
    when: statementsOf(context, invariant.when),
    law: planLaw(context, invariant),
    tamper: invariant.tamper.map((code) => expressionOf(context, code)),
    then: statementsOf(context, invariant.then),
    cover: invariant.cover.map(({ label, when, atLeast }) => ({
      label: label.text,
      when: expressionOf(context, when),
      atLeast,
    })),
    examples: invariant.machine
      ? []
      : invariant.examples.map((each) => literalsOf(context, invariant.given, each)),
    ...(invariant.machine && { sequences: planSequences(context, invariant) }),
    mayDrawNothing: false,
    around: 'nothing',
    fixtures: [],
    interleave: invariant.interleave.map(({ text }) => text),
    runs: invariant.runs,
    timeout: invariant.timeout,
  }
  const async = invariant.clock || isAsync(plan)
  return { ...plan, async, around: async ? (invariant.clock ? 'clock' : 'rejections') : plan.around }
}

const statementsOf = (context: PlanContext, code: Code | undefined): readonly Statement[] =>
  (code && checkedOf(context, code)?.statements) ?? []

/** The copies that `then` and `cover` need, each once. */
function oldsOf(context: PlanContext, { then, cover }: InvariantSpec): InvariantPlan['olds'] {
  const codes = [...(then ? [then] : []), ...cover.map(({ when }) => when)]
  const olds = codes.flatMap((code) => checkedOf(context, code)?.olds ?? [])
  return [...new Map(olds.map((old) => [old.name, old])).values()]
}

function quoteOf(context: PlanContext, { text, line }: Quote): QuotePlan {
  const { brief, file } = context.spec
  const place = brief && relativeTo(file, brief.file)
  return { text: oneLine(text), place: place && (line === undefined ? place : `${place}:${line}`) }
}

export const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()
