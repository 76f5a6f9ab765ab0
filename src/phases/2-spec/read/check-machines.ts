import { nearest } from '../../../diagnostics/nearest.ts'
import type { Located } from '../../../ir/source.ts'
import type { InvariantSpec, MachineSpec, StateSpec } from '../../../ir/spec.ts'
import type { Report } from '../report.ts'
import { checkSequences, findCommand } from './check-sequences.ts'

/** Stateful rules name machines that are there, and their commands; edges lead to states that are declared. */
export function checkMachines(
  machines: readonly MachineSpec[],
  invariants: readonly InvariantSpec[],
  report: Report,
): void {
  for (const invariant of invariants) {
    for (const test of [invariant, ...invariant.cases.map((one) => one.invariant)])
      checkRule(machines, test, report)
  }
}

function checkRule(machines: readonly MachineSpec[], invariant: InvariantSpec, report: Report): void {
  const { machine: name, command, edges = [], terminal = [], history } = invariant
  if (history) findMachine(machines, history, report)
  if (!name) return
  checkStates(
    edges.map(({ from }) => from),
    edges.flatMap(({ to }) => to),
    terminal,
    report,
  )
  const machine = findMachine(machines, name, report)
  if (!machine) return
  if (command) findCommand(machine, command, report)
  checkSequences(machine, invariant.examples, report)
}

function findMachine(
  machines: readonly MachineSpec[],
  { text, range }: Located,
  report: Report,
): MachineSpec | undefined {
  const machine = machines.find(({ name }) => name.text === text)
  const names = machines.map(({ name }) => name.text)
  if (!machine) report('spec/unknown-machine', range, { name: text, nearest: nearest(text, names) })
  return machine
}

/** Where an edge leads, either more edges begin or it says that none do. */
function checkStates(
  from: readonly StateSpec[],
  to: readonly StateSpec[],
  terminal: readonly StateSpec[],
  report: Report,
): void {
  const names = (states: readonly StateSpec[]) => new Set(states.map(({ value }) => String(value)))
  const [begin, end] = [names(from), names(terminal)]
  const told = new Set<string>()
  for (const { value, range } of to) {
    const name = String(value)
    if (begin.has(name) || end.has(name) || told.has(name)) continue
    told.add(name)
    report('spec/loose-state', range, { name, nearest: nearest(name, [...begin, ...end]) })
  }
  const reached = names(to)
  for (const { value, range } of terminal) {
    const name = String(value)
    if (begin.has(name)) report('spec/terminal-goes-on', range, { name })
    else if (!reached.has(name)) {
      const near =
        nearest(
          name,
          [...reached].filter((state) => !begin.has(state)),
        ) ?? nearest(name, [...reached])
      report('spec/terminal-not-reached', range, { name, nearest: near, states: [...reached] })
    }
  }
}
