import type { ArbitraryPlan } from '../../../ir/arbitrary-plan.ts'

/**
 * The arbitrary of what a constructor takes that may refuse it: texts and numbers of which nothing is said are to be of
 * well-known forms at times, as hardly any text at random is a version or a date. So is what may be such a text.
 */
export function inKnownForms(plan: ArbitraryPlan): ArbitraryPlan {
  const of = formOf(plan)
  if (of) return { kind: 'known', of, arbitrary: plan }
  return open.has(plan.kind) ? (within(plan) as ArbitraryPlan) : plan
}

type Form = 'text' | 'number'

function formOf(plan: ArbitraryPlan): Form | undefined {
  if (isAnyText(plan)) return 'text'
  if (isAnyNumber(plan)) return 'number'
  const forms = branchesOf(plan).map(formOf)
  return forms.includes('text') ? 'text' : forms.find((form) => form !== undefined)
}

const isAnyText = (plan: ArbitraryPlan) =>
  (plan.kind === 'string' && !plan.minLength && !plan.maxLength) ||
  (plan.kind === 'preset' && (plan.name === 'anything' || plan.name === 'calm-anything'))

const isAnyNumber = (plan: ArbitraryPlan) =>
  plan.kind === 'number' && !plan.min && !plan.max && !plan.multipleOf && !plan.boundary && !plan.integer

const branchesOf = (plan: ArbitraryPlan): readonly ArbitraryPlan[] =>
  plan.kind === 'oneof'
    ? plan.branches.map(({ arbitrary }) => arbitrary)
    : plan.kind === 'bounded'
      ? [plan.base]
      : []

/** What is drawn as a part of these goes to the constructor as it is. */
const open: ReadonlySet<ArbitraryPlan['kind']> = new Set(['asserted', 'oneof', 'record', 'tuple', 'array'])

function within(part: unknown): unknown {
  if (typeof part !== 'object' || part === null) return part
  if (Array.isArray(part)) return part.map(inside)
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, inside(value)]))
}

const inside = (part: unknown): unknown => (isPlan(part) ? inKnownForms(part) : within(part))

const isPlan = (part: unknown): part is ArbitraryPlan =>
  typeof part === 'object' && part !== null && 'kind' in part && !values.has(String(part.kind))

/** Parts of plans that have a kind and are no plans. */
const values: ReadonlySet<string> = new Set(['drawn', 'computed', 'data', 'code'])
