import type { MachineSpec } from '../../../ir/spec.ts'
import { expression } from '../forms/code.ts'
import { expectMap } from '../forms/expect.ts'
import type { Form } from '../forms/form.ts'
import { named } from '../forms/named.ts'
import { positiveInteger } from '../forms/number.ts'
import { headOf, objectSchema, readKeys, type Keys } from '../forms/object.ts'
import type { YamlMap } from '../yaml/yaml-node.ts'
import { toArbitraries } from './arbitrary.ts'
import { command } from './command.ts'
import { given } from './given.ts'

/** The keys of a machine. */
export const machineKeys = {
  given: { form: given, doc: 'What is drawn once for a sequence, in order.' },
  system: { form: expression, required: true, doc: 'Makes the stateful subject, afresh for every sequence.' },
  model: { form: expression, doc: 'The simple model that it starts beside: an object.' },
  agrees: {
    form: expression,
    doc: 'Holds between system and model at the start and after every command; checked by `kind: model`.',
  },
  maxCommands: { form: positiveInteger, doc: 'How many commands a sequence has at most; 20 when absent.' },
  commands: {
    form: named(command, { names: 'a command', mayBeReserved: true, expected: 'a map of names to commands' }),
    required: true,
    doc: 'What may be done, in any order.',
  },
} as const satisfies Keys
const rules = { name: 'a machine', keys: machineKeys }

/** A stateful subject beside its simple model. */
export const machine: Form<Omit<MachineSpec, 'name'>> = {
  expected: 'a machine (a map)',
  schema: () => objectSchema(rules),
  read: (node, place) => {
    const map = expectMap(node, machine.expected, place)
    if (!map) return undefined
    const { system, model, agrees, maxCommands, commands, ...rest } = readKeys(map, rules, place)
    if (hasNone(map)) place.reading.report('spec/no-commands', headOf(map), {})
    if (!system || !commands) return undefined
    const found = commands.map(({ name, value }) => ({ name, ...value }))
    return {
      given: toArbitraries(rest.given),
      ...{ system, model, agrees, maxCommands },
      commands: found,
    }
  },
}

const hasNone = (map: YamlMap): boolean => {
  const commands = map.entries.find(({ key }) => key.text === 'commands')?.value
  return commands?.kind === 'map' && commands.entries.length === 0
}
