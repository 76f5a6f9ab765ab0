import type { Expression } from '../../ir/checked-code.ts'
import type { LawPlan } from '../../ir/law-plan.ts'
import type { CommandPlan, MachinePlan } from '../../ir/machine-plan.ts'
import type { InvariantPlan, SuitePlan } from '../../ir/plan.ts'
import { conjunctsOf, negated, strengthened } from './spec-mutants-expressions.ts'
import { assertionsOf, replaceAssertion } from './spec-mutants-statements.ts'
import { everyObject } from './verify-uses.ts'
import { withOlds } from './with-olds.ts'
import { shown } from './verify-finding.ts'

/** A wrong version of what a machine says, for its rule of `kind: model`. */
export interface MachineMutant {
  readonly operator: 'negate' | 'strengthen' | 'drop'
  readonly weight: 'suspect'
  readonly reason: string
  /** Which of the machine's assertions was changed. */
  readonly assertion: number
  readonly change: { readonly law: LawPlan }
}

type Draft = Omit<MachineMutant, 'assertion' | 'change'> & { readonly machine: MachinePlan }

/** Mutants of the assertions of commands, of what agrees, and of what becomes of the model. */
export function machineMutantsOf(plan: SuitePlan, { law }: InvariantPlan): readonly MachineMutant[] {
  if (law.kind !== 'model') return []
  const { machine } = law
  const groups = [
    ...(machine.agrees ? [agreesMutants(machine, machine.agrees)] : []),
    ...machine.commands.flatMap((command) => commandMutants(plan, machine, command)),
  ]
  return groups.flatMap((drafts, assertion) =>
    drafts.map(({ machine: mutated, ...draft }) => ({
      ...draft,
      assertion,
      change: { law: { ...law, machine: mutated } },
    })),
  )
}

const agreesMutants = (machine: MachinePlan, agrees: Expression): readonly Draft[] =>
  mutantsOf(agrees, 'agrees').map(({ expression, ...draft }) => ({
    ...draft,
    machine: { ...machine, agrees: expression },
  }))

/** A list for each assertion, and one for each field of the model that becomes another. */
function commandMutants(
  plan: SuitePlan,
  machine: MachinePlan,
  command: CommandPlan,
): readonly (readonly Draft[])[] {
  const withCommand = (changed: Partial<CommandPlan>): MachinePlan => ({
    ...machine,
    commands: machine.commands.map((each) => (each === command ? { ...command, ...changed } : each)),
  })
  const assertions = assertionsOf(command.then).map(({ path, expression: asserted }) =>
    mutantsOf(asserted, command.name).map(({ expression, ...draft }): Draft => ({
      ...draft,
      reason: withOlds(draft.reason, command),
      machine: withCommand({ then: replaceAssertion(command.then, path, expression) }),
    })),
  )
  const fields = command.next.filter(({ field }) => isJudged(plan, machine, field))
  const dropped = fields.map(({ field }): readonly Draft[] => [
    {
      operator: 'drop',
      weight: 'suspect',
      reason: `nothing notices when ${shown(command.name)} leaves ${shown(field)} of the model as it is`,
      machine: withCommand({ next: command.next.filter((each) => each.field !== field) }),
    },
  ])
  return [...assertions, ...dropped]
}

type Mutated = Pick<Draft, 'operator' | 'weight' | 'reason'> & { readonly expression: Expression }

function mutantsOf(expression: Expression, owner: string): readonly Mutated[] {
  const stronger = conjunctsOf(expression).flatMap((conjunct) =>
    strengthened(conjunct).map((mutant): Mutated => ({
      ...{ operator: 'strengthen', weight: 'suspect', expression: mutant.expression },
      reason: `${shown(conjunct.text)} of ${shown(owner)} ${mutant.reason}`,
    })),
  )
  const negation: Mutated = {
    ...{ operator: 'negate', weight: 'suspect', expression: negated(expression) },
    reason: `${shown(expression.text)} of ${shown(owner)} is never evaluated`,
  }
  return [negation, ...stronger]
}

/** Whether the rule of `kind: model` alone looks at a field: what other rules and draws need of it, they judge. */
function isJudged({ invariants }: SuitePlan, machine: MachinePlan, field: string): boolean {
  const looksAt = (part: unknown) => {
    let found = false
    everyObject(part, ({ text }) => {
      if (typeof text === 'string' && readsField(text, field)) found = true
    })
    return found
  }
  const asserted = machine.commands.map(({ then, unchanged, throws }) => [then, unchanged, throws])
  const elsewhere = [
    ...machine.commands.map(({ given, assuming, steps, result }) => [given, assuming, steps, result]),
    ...invariants
      .filter(({ law, history }) => ('machine' in law ? law.machine : history) === machine)
      .map(({ law, history: _, ...rest }) => [rest, { ...law, machine: undefined }]),
  ]
  return looksAt([machine.agrees, asserted]) && !looksAt(elsewhere)
}

/** `model.live`, or the model as a whole. */
const readsField = (text: string, field: string): boolean =>
  [...text.matchAll(/(?<![\w$.])model\b(?:\s*\.\s*([\w$]+))?/g)].some(
    ([, name]) => name === undefined || name === field,
  )
