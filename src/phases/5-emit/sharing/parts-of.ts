import type { ArbitraryPlan, NamedPlan } from '../../../ir/arbitrary-plan.ts'

/** A part of a plan with all that is alike: the same number wherever it stands. */
export interface Part {
  readonly number: number
  /** One of them. */
  readonly plan: unknown
  /** The field that it is drawn for, or that it stands in. */
  readonly label: string
  /** Arbitraries that its own text makes, without what it leads to. */
  readonly own: number
  /** What it leads to, each as often as it does. */
  readonly inside: readonly number[]
  /** A function that is called with nothing said otherwise. */
  readonly calls: string | undefined
}

/** What stands inside of a plan, each before what it leads to. */
export function partsOf(root: unknown, label: string, numberOf: (part: unknown) => number): readonly Part[] {
  const parts: Part[] = []
  const seen = new Set<number>()
  const visit = (plan: object, outer: string): number => {
    const calls = plainCall(plan)
    const number = numberOf(calls === undefined ? plan : { calls })
    if (seen.has(number)) return number
    seen.add(number)
    const here = labelIn(plan) ?? outer
    const inside = plan !== root && isClosed(plan) ? [] : leadsTo(plan).map((each) => visit(each, here))
    parts.push({ number, plan, label: here, own: isArbitrary(plan) ? 1 : 0, inside, calls })
    return number
  }
  if (typeof root === 'object' && root !== null) visit(root, label)
  return parts.reverse()
}

/** Ties share by themselves, and what is drawn later is made later. */
const isClosed = (plan: object) =>
  ('whenCalled' in plan && plan.whenCalled === true) ||
  ('kind' in plan && (plan.kind === 'recursive' || plan.kind === 'recursiveBreaks'))

const leadsTo = (plan: object): readonly object[] =>
  Object.values(plan).filter((value): value is object => typeof value === 'object' && value !== null)

const labelIn = (plan: object): string | undefined =>
  'name' in plan && typeof plan.name === 'string' && !('functionName' in plan) ? plan.name : undefined

/** The function that is called with nothing said otherwise. */
export function plainCall(plan: object): string | undefined {
  if (!('kind' in plan) || plan.kind !== 'named' || !('functionName' in plan)) return undefined
  const { with: values = [], overrides = [] } = plan as Partial<NamedPlan>
  return values.length + overrides.length === 0 ? String(plan.functionName) : undefined
}

/** What may be made once for several places; what begins anew in each run, or is nothing by itself, is not. */
const sharable = {
  array: true,
  asserted: true,
  bounded: true,
  breaks: true,
  broken: true,
  constantFrom: true,
  date: true,
  dictionary: true,
  duplicated: true,
  error: true,
  filtered: true,
  format: true,
  function: true,
  intersection: true,
  known: true,
  made: true,
  map: true,
  mixture: true,
  named: true,
  oneof: true,
  pattern: true,
  promise: true,
  record: true,
  repeating: true,
  spliced: true,
  stretched: true,
  set: true,
  spoiled: true,
  string: true,
  taken: true,
  template: true,
  tuple: true,
  bigint: false,
  bound: false,
  computed: false,
  constant: false,
  elementOf: false,
  number: false,
  preset: false,
  raw: false,
  recursive: false,
  recursiveBreaks: false,
  scoped: false,
  shuffleOf: false,
  signal: false,
  spy: false,
  subsetOf: false,
  tie: false,
} satisfies Readonly<Record<ArbitraryPlan['kind'], boolean>>

const kindOf = (plan: unknown): unknown =>
  typeof plan === 'object' && plan !== null && 'kind' in plan ? plan.kind : undefined

const isArbitrary = (plan: object) => String(kindOf(plan)) in sharable

export const isSharable = (plan: unknown): plan is ArbitraryPlan =>
  (sharable as Readonly<Record<string, boolean>>)[String(kindOf(plan))] === true
