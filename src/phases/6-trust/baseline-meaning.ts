import type { Expression, Statement } from '../../ir/checked-code.ts'
import type { LawPlan } from '../../ir/law-plan.ts'
import type { InvariantPlan } from '../../ir/plan.ts'
import type { BaselineInvariant } from './baseline.ts'
import { effortOf } from './baseline-effort.ts'

/** What an invariant says, as lines of code: all its cases together. */
export function meaningOf(plans: readonly InvariantPlan[]): BaselineInvariant {
  const effort = effortOf(plans)
  return {
    status: plans.every((plan) => plan.status === 'approved') ? 'approved' : 'draft',
    asserts: unique(plans.flatMap((plan) => inCase(plan, assertsOf(plan)))),
    unless: unique(plans.flatMap((plan) => inCase(plan, unlessOf(plan)))),
    ...(Object.keys(effort).length === 0 ? {} : { effort }),
  }
}

const assertsOf = (plan: InvariantPlan): readonly string[] => [
  ...lawAsserts(plan.law),
  ...plan.then.flatMap(assertions),
  ...plan.unchanged.map(({ text }) => `unchanged ${tight(text)}`),
  ...plan.tamper.map(({ text }) => `tamper ${tight(text)}`),
]

const unlessOf = (plan: InvariantPlan): readonly string[] => [
  ...(plan.assuming === undefined ? [] : conjuncts(plan.assuming)),
  ...(plan.law.kind === 'total' ? plan.law.allow.map(({ text }) => `throws ${tight(text)}`) : []),
]

/** Each conjunct of each assertion, with the conditions and loops around it. */
function assertions(statement: Statement): readonly string[] {
  const handlers: {
    readonly [Kind in Statement['kind']]: (of: Extract<Statement, { kind: Kind }>) => readonly string[]
  } = {
    const: () => [],
    expression: ({ expression }) => conjuncts(expression),
    if: ({ condition, then, otherwise }) => [
      ...then.flatMap(assertions).map((text) => `if (${tight(condition.text)}) ${text}`),
      ...otherwise.flatMap(assertions).map((text) => `if (!(${tight(condition.text)})) ${text}`),
    ],
    for: ({ binding, iterable, body }) =>
      body.flatMap(assertions).map((text) => `for (${tight(binding)} of ${tight(iterable.text)}) ${text}`),
  }
  const handle = handlers[statement.kind] as (of: Statement) => readonly string[]
  return handle(statement)
}

const conjuncts = (expression: Expression): readonly string[] =>
  expression.shape.kind === 'and' ? expression.shape.operands.flatMap(conjuncts) : [tight(expression.text)]

/** What a kind says by itself, one line for each of its keys. */
function lawAsserts(law: LawPlan): readonly string[] {
  const entries = Object.entries(law).filter(([key]) => !derived.includes(key))
  const lines = entries.flatMap(([key, value]) => partsOf(value).map((part) => `${law.kind} ${key}: ${part}`))
  const plain = law.kind === 'postcondition' || law.kind === 'metamorphic'
  return plain ? lines : [law.kind, ...lines]
}

/** The kind stands before each line, `allow` says what is excused, and `promised` is found out, not written. */
const derived = ['kind', 'allow', 'promised']

function partsOf(value: unknown): readonly string[] {
  if (value === undefined) return []
  if (Array.isArray(value)) return value.flatMap(partsOf)
  if (typeof value !== 'object' || value === null) return [String(value)]
  if ('field' in value && 'value' in value)
    return [`${String(value.field)} is ${partsOf(value.value).join()}`]
  return 'text' in value ? [tight(String(value.text))] : []
}

const inCase = (plan: InvariantPlan, lines: readonly string[]) =>
  plan.caseName === undefined ? lines : lines.map((line) => `${plan.caseName}: ${line}`)

const tight = (text: string) => text.replace(/\s+/g, ' ').trim()
const unique = (lines: readonly string[]) => [...new Set(lines)].sort()
