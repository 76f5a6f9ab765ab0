import type { MachinePlan } from '../../../ir/machine-plan.ts'
import type { InvariantPlan, SuitePlan } from '../../../ir/plan.ts'
import { pascal } from '../naming.ts'
import { ownName } from '../own-names.ts'

/** What the parts of a machine are called in a test file. */
export interface MachineNames {
  /** `roomMachine` */
  readonly machine: string
  /** `anyRoomCommands`: draws sequences. */
  readonly commands: string
  /** `roomBook` */
  readonly command: (name: string) => string
}

/** The machines that the tests of a suite are about, each once, with its names. */
export function namedMachines({ invariants }: SuitePlan): ReadonlyMap<MachinePlan, MachineNames> {
  const machines = new Set(invariants.flatMap((invariant) => machineOf(invariant) ?? []))
  const count = new Map<string, number>()
  const named = [...machines].map((machine): [MachinePlan, MachineNames] => {
    const times = (count.get(machine.name) ?? 0) + 1
    count.set(machine.name, times)
    return [machine, namesOf(camel(machine.name) + (times === 1 ? '' : String(times)))]
  })
  return new Map(named)
}

/** The machine that a test is about, or whose histories it starts from. */
export const machineOf = ({ law, history }: InvariantPlan): MachinePlan | undefined =>
  'machine' in law ? law.machine : history

const namesOf = (stem: string): MachineNames => ({
  machine: ownName(`${stem}Machine`),
  commands: ownName(`any${pascal(stem)}Commands`),
  command: (name) => ownName(`${stem}${pascal(name)}`),
})

/** As the beginning of a name. */
function camel(name: string): string {
  const joined = pascal(name).replace(/^(?![\p{ID_Start}$_])/u, '_')
  return joined.charAt(0).toLowerCase() + joined.slice(1)
}
