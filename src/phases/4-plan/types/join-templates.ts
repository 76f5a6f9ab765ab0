import type { ArbitraryPlan } from '../../../ir/arbitrary-plan.ts'

type TemplatePlan = Extract<ArbitraryPlan, { kind: 'template' }>

/** Templates that differ in fixed parts alone are one, with these parts chosen: `${number}${'ms' | 's'}`. */
export function joinTemplates(plans: readonly ArbitraryPlan[]): readonly ArbitraryPlan[] {
  const groups = new Map<string, TemplatePlan[]>()
  for (const plan of plans) {
    if (plan.kind !== 'template' || drawnIn(plan).length === 0) continue
    const key = JSON.stringify(drawnIn(plan))
    groups.set(key, [...(groups.get(key) ?? []), plan])
  }
  const joined = new Map<ArbitraryPlan, ArbitraryPlan>()
  const left = new Set<ArbitraryPlan>()
  for (const [first, ...others] of groups.values()) {
    const one = first && others.length > 0 ? joinedOf([first, ...others]) : undefined
    if (!first || !one) continue
    joined.set(first, one)
    for (const other of others) left.add(other)
  }
  return plans.filter((plan) => !left.has(plan)).map((plan) => joined.get(plan) ?? plan)
}

const drawnIn = ({ parts }: TemplatePlan) => parts.filter((part) => typeof part !== 'string')

/** The texts before, between and behind the drawn parts. */
function fixedIn({ parts }: TemplatePlan): readonly string[] {
  const fixed = ['']
  for (const part of parts) {
    if (typeof part === 'string') fixed.push(`${fixed.pop() ?? ''}${part}`)
    else fixed.push('')
  }
  return fixed
}

/** Undefined where not all combinations of the fixed parts are there. */
function joinedOf(templates: readonly [TemplatePlan, ...TemplatePlan[]]): TemplatePlan | undefined {
  const rows = templates.map(fixedIn)
  const choices = fixedIn(templates[0]).map((_, at) => [...new Set(rows.map((row) => row[at] ?? ''))])
  const combinations = choices.reduce((count, { length }) => count * length, 1)
  if (combinations !== new Set(rows.map((row) => JSON.stringify(row))).size) return undefined
  const drawn = drawnIn(templates[0])
  const parts = choices.flatMap((texts, at): readonly (string | ArbitraryPlan)[] => {
    const [only = ''] = texts
    const values = texts.map((value) => ({ kind: 'data', value }) as const)
    const fixed = texts.length > 1 ? [{ kind: 'constantFrom', values } as const] : only === '' ? [] : [only]
    return [...fixed, ...drawn.slice(at, at + 1)]
  })
  return { kind: 'template', parts }
}
