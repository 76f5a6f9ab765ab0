import type { MachinePlan } from '../../../ir/machine-plan.ts'
import type { InvariantSpec } from '../../../ir/spec.ts'
import type { PlanContext } from '../context.ts'
import { nothing } from './value-of.ts'

/** The machine that a rule is about; without one, which is reported where specs are read, one that does nothing. */
export const machineOf = ({ machines }: PlanContext, { machine, range }: InvariantSpec): MachinePlan =>
  machines.get(machine?.text ?? '') ?? {
    name: machine?.text ?? '',
    given: [],
    system: nothing(range),
    ...{ model: undefined, agrees: undefined, maxCommands: undefined },
    commands: [],
    async: false,
  }
