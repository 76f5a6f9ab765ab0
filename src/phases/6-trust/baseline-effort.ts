import type { InvariantPlan } from '../../ir/plan.ts'
import type { BaselineInvariant } from './baseline.ts'

/** Numbers that an invariant states of how hard it is tried; by the words of the spec. */
type Effort = Readonly<Record<string, number>>

const runs = 'runs'
const minAssumed = 'minAssumed'

/** What holds where a spec says nothing. */
const usual: Effort = { [runs]: 100, [minAssumed]: 0.1 }

/** What the spec itself says, of all cases. */
export function effortOf(plans: readonly InvariantPlan[]): Effort {
  const said = plans.flatMap((plan) => {
    const inCase = (key: string) => (plan.caseName === undefined ? key : `${key} of ${plan.caseName}`)
    return [
      [inCase(runs), plan.runs] as const,
      [inCase(minAssumed), plan.minAssumed] as const,
      ...plan.cover.map(({ label, atLeast }) => [inCase(`cover ${label}`), atLeast] as const),
    ]
  })
  return Object.fromEntries(said.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])))
}

/** In what way an invariant is tried less than it was. */
export function lessEffort(before: BaselineInvariant, now: BaselineInvariant): readonly string[] {
  const [from, to] = [before.effort ?? {}, now.effort ?? {}]
  return [...new Set([...Object.keys(from), ...Object.keys(to)])].sort().flatMap((key) => {
    const [was, is] = [from[key] ?? usualOf(key), to[key] ?? usualOf(key)]
    if (is >= was) return []
    const isNamed = to[key] !== undefined || is > 0
    return [
      isNamed ? `lowers \`${key}\` from ${shown(was)} to ${shown(is)}` : `no longer asks for \`${key}\``,
    ]
  })
}

const usualOf = (key: string) => usual[key.replace(/ of .*/, '')] ?? 0

const shown = (value: number) => (value > 0 && value < 1 ? `${Math.round(value * 1000) / 10} %` : `${value}`)
