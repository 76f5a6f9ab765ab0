import { hasErrors } from '../diagnostics/diagnostic.ts'
import type { InvariantPlan } from '../ir/plan.ts'
import { addExample } from '../phases/2-spec/adopt/add-example.ts'
import type { TriedTest } from '../phases/6-trust/counterexamples.ts'
import type { Workspace } from '../phases/3-subject/workspace.ts'
import { prepareSpec, type Suite } from './prepare-suites.ts'

interface Addition {
  /** Of the project: shared by all examples, as it reads the types. */
  readonly workspace: Workspace
  readonly suite: Suite
  readonly text: string
  readonly plan: InvariantPlan
  readonly test: TriedTest
  readonly example: string
}

type Added = { readonly text: string } | { readonly reason: string }

/** The spec with the example, if it is without fault then. */
export async function withExample({ workspace, suite, text, plan, test, example }: Addition): Promise<Added> {
  if (example === '') return { reason: reasonWithout(plan, test) }
  const { file } = suite.spec
  const added = addExample(text, { id: plan.id, caseName: plan.caseName }, example)
  if (added === undefined) return { reason: `write it by hand under examples: ${example}` }
  const { value, diagnostics } = await prepareSpec({ file, text: added }, workspace)
  const fault = diagnostics.find(({ severity }) => severity === 'error')
  if (!value || hasErrors(diagnostics))
    return {
      reason: `the spec would not be right with ${example}: ${fault ? fault.code : 'it cannot be planned'}`,
    }
  const kept = value.plan.invariants.find(({ id, caseName }) => id === plan.id && caseName === plan.caseName)
  return (kept ? triedFirst(kept) : 0) > triedFirst(plan)
    ? { text: added }
    : {
        reason: `its other examples stand elsewhere, in a scenario or around its cases: write ${example} there`,
      }
}

const triedFirst = ({ examples, sequences = [] }: InvariantPlan) => examples.length + sequences.length

const reasonWithout = (plan: InvariantPlan, { outcome, failure = '', unwritten }: TriedTest): string => {
  const { law, history, interleave } = plan
  if (outcome === 'timeout') return 'its test did not end in time'
  if (history || ('machine' in law && triedFirst(plan) === 0)) {
    const commands = /commands = (.+)/.exec(failure)?.[1] ?? 'what it printed'
    const why = history
      ? 'it starts from a sequence of commands'
      : 'it is a sequence with values that cannot be written down'
    return `${why}: write it as calls in \`when\` of an invariant of its own: ${commands}`
  }
  if (law.kind === 'race' || interleave.length > 0)
    return 'it is an order that the scheduler chose: keep its seed, or await the tasks in that order in an invariant of its own'
  if (unwritten !== undefined)
    return `${unwritten}: write the example by hand, with what makes it: \`{ expr: … }\``
  if (/^Given /m.test(failure))
    return triedFirst(plan) > 0
      ? 'it fails for an example that the spec has already, or for values that cannot be written down'
      : 'its values cannot be written as YAML data or as an expression'
  return 'its test fails without a counterexample'
}
