import type { ArbitraryPlan } from '../../../ir/arbitrary-plan.ts'

type Plan = ArbitraryPlan | undefined

/** What was planned already: the same part stands in the base of every break, and at the end of many ways. */
export interface PlannedOnce {
  /** The plan of a part under its key, made where it is not known: what is open around it matters where it was asked for. */
  readonly of: (key: string, open: readonly string[], make: () => Plan) => Plan
  /** How often a schema is open around this place. */
  readonly depthOf: (schema: string, open: readonly string[]) => number
}

interface Known {
  readonly plan: Plan
  /** What the plan was made by: how often some schemas were open around it. */
  readonly depths: ReadonlyMap<string, number>
}

const countIn = (open: readonly string[], schema: string) => open.filter((each) => each === schema).length

/** Remembers plans for as long as it lives itself. */
export function plannedOnce(): PlannedOnce {
  const known = new Map<string, Known[]>()
  const asking: Set<string>[] = []
  const note = (schema: string) => asking.at(-1)?.add(schema)
  const isAsBefore = ({ depths }: Known, open: readonly string[]) =>
    [...depths].every(([schema, depth]) => countIn(open, schema) === depth)
  return {
    of: (key, open, make) => {
      const all = known.get(key) ?? []
      known.set(key, all)
      const before = all.find((one) => isAsBefore(one, open))
      if (before) {
        for (const schema of before.depths.keys()) note(schema)
        return before.plan
      }
      const asked = new Set<string>()
      asking.push(asked)
      const plan = make()
      asking.pop()
      for (const schema of asked) note(schema)
      all.push({ plan, depths: new Map([...asked].map((schema) => [schema, countIn(open, schema)])) })
      return plan
    },
    depthOf: (schema, open) => {
      note(schema)
      return countIn(open, schema)
    },
  }
}
