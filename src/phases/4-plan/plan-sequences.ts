import type { SequencePlan } from '../../ir/machine-plan.ts'
import type { InvariantSpec } from '../../ir/spec.ts'
import type { PlanContext } from './context.ts'
import { literalsOf } from './literal-of.ts'

/** The examples of a rule about a machine: sequences that are run before any is drawn. */
export function planSequences(
  context: PlanContext,
  { machine: name, examples }: InvariantSpec,
): readonly SequencePlan[] {
  const machine = context.spec.machines.find((one) => one.name.text === name?.text)
  if (!machine) return []
  return examples.map((example) => ({
    given: literalsOf(context, machine.given, example),
    commands: (example.commands ?? []).map((step) => {
      const command = machine.commands.find((one) => one.name.text === step.name.text)
      return { name: step.name.text, given: literalsOf(context, command?.given ?? [], step) }
    }),
  }))
}
