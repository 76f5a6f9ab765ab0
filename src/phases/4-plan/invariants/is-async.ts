import type { Expression, Statement } from '../../../ir/checked-code.ts'
import type { LawPlan } from '../../../ir/law-plan.ts'
import type { InvariantPlan } from '../../../ir/plan.ts'

/** Whether a test has to await anything. */
export function isAsync(plan: Omit<InvariantPlan, 'async'>): boolean {
  const blocks = [plan.setup, plan.when, plan.then].flat()
  const expressions = [
    ...(plan.assuming ? [plan.assuming] : []),
    ...plan.olds.map((old) => old.expression),
    ...plan.unchanged,
    ...plan.tamper,
    ...plan.cover.map((cover) => cover.when),
    ...plan.given.flatMap(({ value }) => (value.kind === 'computed' ? [value.expression] : [])),
  ]
  return (
    plan.history?.async === true ||
    blocks.some(awaits) ||
    expressions.some((expression) => expression.awaits) ||
    lawAwaits(plan.law)
  )
}

const awaiting: { [Kind in Statement['kind']]: (statement: Extract<Statement, { kind: Kind }>) => boolean } =
  {
    const: ({ value }) => value.awaits,
    if: ({ condition, then, otherwise }) => condition.awaits || [...then, ...otherwise].some(awaits),
    for: ({ awaits: waits, iterable, body }) => waits || iterable.awaits || body.some(awaits),
    expression: ({ expression }) => expression.awaits,
  }

/** Whether a statement holds an `await` of its own. */
export const awaits = (statement: Statement): boolean =>
  (awaiting[statement.kind] as (statement: Statement) => boolean)(statement)

const laws: {
  [Kind in LawPlan['kind']]: (law: LawPlan & { readonly kind: Kind }) => readonly (boolean | Expression)[]
} = {
  postcondition: () => [],
  metamorphic: () => [],
  throws: ({ async, promised }) => [async === true || (promised && async !== false)],
  total: () => [],
  'round-trip': ({ forward, backward }) => [forward.promised, backward.promised],
  idempotent: ({ of }) => [of.promised],
  involution: ({ of }) => [of.promised],
  commutative: ({ of }) => [of.promised],
  associative: ({ of }) => [of.promised],
  comparator: ({ of }) => [of.promised],
  equivalence: ({ of }) => [of.promised],
  identity: ({ of, element }) => [of.promised, element],
  annihilator: ({ of, element }) => [of.promised, element],
  distributive: ({ of, over }) => [of.promised, over.promised],
  homomorphism: ({ of, from, to }) => [of.promised, from.promised, to.promised],
  monotonic: ({ of, by }) => [of.promised, by?.promised === true],
  'invariant-under': ({ result }) => [result],
  conserves: ({ measure, before, after }) => [measure.promised, before, after],
  equivalent: ({ actual, expected }) => [actual, expected],
  inductive: ({ of, split, combine }) => [of.promised, split.promised, combine.promised],
  deterministic: ({ result }) => [result],
  conforms: ({ result }) => [result],
  sorted: ({ result, by }) => [result, by?.promised === true],
  unique: ({ result, by }) => [result, by?.promised === true],
  race: () => [true],
  eventually: () => [true],
  model: ({ machine }) => [machine.async],
  always: ({ machine }) => [machine.async],
  after: ({ machine }) => [machine.async],
  transitions: ({ machine }) => [machine.async],
  subset: ({ result, of, by }) => [result, of, by?.promised === true],
}

const lawAwaits = (law: LawPlan): boolean =>
  (laws[law.kind] as (law: LawPlan) => readonly (boolean | Expression)[])(law).some((part) =>
    typeof part === 'boolean' ? part : part.awaits,
  )
