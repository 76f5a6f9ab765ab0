import { nearest } from '../../../diagnostics/nearest.ts'
import { isOnlyComputed } from '../../../ir/only-computed.ts'
import type { Located } from '../../../ir/source.ts'
import type { CommandSpec, GivenValues, InvariantSpec, MachineSpec } from '../../../ir/spec.ts'
import type { Report } from '../report.ts'

type Known = readonly string[]

/** Examples of a rule about a machine name its commands, and give each all that it takes. */
export function checkSequences(
  machine: MachineSpec,
  examples: InvariantSpec['examples'],
  report: Report,
): void {
  const drawn = machine.given.filter(({ arbitrary }) => !isOnlyComputed(arbitrary))
  const known = drawn.map(({ name }) => name.text)
  const clashes = machine.given.some(({ name }) => name.text === 'commands')
  for (const { commands = [], commandsKey, ...values } of examples) {
    if (clashes && commandsKey)
      report('spec/given-called-commands', commandsKey, { machine: machine.name.text })
    checkNames(values, known, report)
    for (const { name, ...given } of commands) {
      const command = findCommand(machine, name, report)
      if (command) checkStep(command, name, given, report)
    }
  }
}

/** The command of that name, which is reported when there is none. */
export function findCommand(machine: MachineSpec, { text, range }: Located, report: Report) {
  const commands = machine.commands.map(({ name }) => name.text)
  const args = { name: text, machine: machine.name.text, nearest: nearest(text, commands), commands }
  const found = machine.commands.find(({ name }) => name.text === text)
  if (!found) report('spec/unknown-command', range, args)
  return found
}

function checkStep({ given }: CommandSpec, { text, range }: Located, values: GivenValues, report: Report) {
  const known = given.map(({ name }) => name.text)
  checkNames(values, known, report)
  const present = values.names.map((name) => name.text)
  const missing = known.filter((name) => !present.includes(name))
  if (missing.length > 0) report('spec/incomplete-command', range, { command: text, missing })
}

function checkNames({ names }: GivenValues, known: Known, report: Report): void {
  for (const { text, range } of names) {
    if (known.includes(text)) continue
    report('spec/unknown-example-name', range, { name: text, nearest: nearest(text, known), known })
  }
}
