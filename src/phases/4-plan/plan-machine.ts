import type { CommandPlan, MachinePlan } from '../../ir/machine-plan.ts'
import type { Code } from '../../ir/source.ts'
import type { CommandSpec, InvariantSpec, MachineSpec } from '../../ir/spec.ts'
import { checkedOf, expressionOf, type PlanContext } from './context.ts'
import { planFailure } from './invariants/throws.ts'
import { planGiven } from './plan-given.ts'

/** The machines of a spec by their names. */
export const planMachines = (context: PlanContext): ReadonlyMap<string, MachinePlan> =>
  new Map(context.spec.machines.map((machine) => [machine.name.text, planMachine(context, machine)]))

function planMachine(context: PlanContext, machine: MachineSpec): MachinePlan {
  const { name, given, system, model, agrees, maxCommands, commands } = machine
  return {
    name: name.text,
    given: given.map((entry) => planGiven(context, entry)),
    system: expressionOf(context, system),
    model: model && expressionOf(context, model),
    agrees: agrees && expressionOf(context, agrees),
    maxCommands,
    commands: commands.map((command) => planCommand(context, command)),
    async: codesOf(machine, context.spec.invariants).some((code) => awaits(context, code)),
  }
}

function planCommand(context: PlanContext, command: CommandSpec): CommandPlan {
  const { then, throws, assuming } = command
  const asserted = then && checkedOf(context, then)
  const { promised, ...run } = planRun(context, command.run)
  return {
    name: command.name.text,
    weight: command.weight,
    given: command.given.map((entry) => planGiven(context, entry)),
    assuming: assuming && expressionOf(context, assuming),
    ...run,
    throws: throws && planFailure(context, throws, promised),
    olds: asserted?.olds ?? [],
    unchanged: command.unchanged.map((code) => expressionOf(context, code)),
    then: asserted?.statements ?? [],
    next: command.next.map(({ name, code }) => ({ field: name.text, value: expressionOf(context, code) })),
  }
}

type RunPlan = Pick<CommandPlan, 'steps' | 'result'> & { readonly promised: boolean }

/** One expression, or steps and the expression that they end in, each checked by itself. */
function planRun(context: PlanContext, run: Code): RunPlan {
  const at = (place: string) => checkedOf(context, { ...run, id: `${run.id}/${place}` })
  const whole = checkedOf(context, run)
  const last = whole ?? at('result')
  const [value] = last?.statements ?? []
  const isValue = value?.kind === 'expression' && last?.statements.length === 1
  return {
    steps: (isValue && !whole ? at('steps') : isValue ? undefined : last)?.statements ?? [],
    result: isValue ? value.expression : undefined,
    promised: last?.promised ?? false,
  }
}

/** All code that runs while a machine does: its own, and that of the rules about it. */
function codesOf(machine: MachineSpec, invariants: readonly InvariantSpec[]): readonly Code[] {
  const { system, model, agrees, commands, name } = machine
  const own = commands.flatMap(({ run, assuming, then, unchanged, next }) => [
    ...[run, { ...run, id: `${run.id}/steps` }, { ...run, id: `${run.id}/result` }],
    ...[assuming, then],
    ...[...unchanged, ...next.map(({ code }) => code)],
  ])
  const rules = invariants
    .flatMap((one) => [one, ...one.cases.map(({ invariant }) => invariant)])
    .filter((one) => one.machine?.text === name.text)
    .flatMap(({ then, unchanged, tamper, cover, state }) => [
      ...[then, state],
      ...[...unchanged, ...tamper, ...cover.map(({ when }) => when)],
    ])
  return [system, model, agrees, ...own, ...rules].filter((code) => code !== undefined)
}

function awaits(context: PlanContext, code: Code): boolean {
  const checked = checkedOf(context, code)
  return checked !== undefined && (checked.awaits || checked.olds.some(({ expression }) => expression.awaits))
}
