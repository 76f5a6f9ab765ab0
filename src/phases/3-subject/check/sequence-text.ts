import { dataType } from '../../../ir/data-type.ts'
import type { GivenValues, InvariantSpec } from '../../../ir/spec.ts'
import type { Draft, Scope } from './draft.ts'
import type { MachineNames } from './machine-text.ts'

interface ValuesPlace {
  readonly draft: Draft
  readonly scope: Scope
  readonly owner: string
}

/** Values of the examples of a rule about a machine, of which they see nothing: each is there before it starts. */
export function writeSequences(
  { examples, machine }: InvariantSpec,
  place: ValuesPlace & { readonly machines: ReadonlyMap<string, MachineNames> },
): void {
  const known = machine && place.machines.get(machine.text)
  if (!known) return
  const own = known.names.filter((name) => name !== 'system' && name !== 'model')
  for (const example of examples) {
    writeValues(example, own, (name) => `${known.type}[${JSON.stringify(name)}]`, place)
    for (const step of example.commands ?? []) {
      const command = known.commands.get(step.name.text)
      if (!command) continue
      writeValues(step, command.given, (name) => `${command.type}['given'][${JSON.stringify(name)}]`, place)
    }
  }
}

/** Each value is one of the type of what it stands for. */
export function writeValues(
  { values }: GivenValues,
  known: readonly string[],
  typeOf: (name: string) => string,
  { draft, scope, owner }: ValuesPlace,
): void {
  for (const [name, value] of Object.entries(values)) {
    if (!known.includes(name)) continue
    draft.write(`__gpIs<${typeOf(name)}>(`)
    if (value.kind === 'expr') draft.embed(value.code, 'expression', scope, owner)
    else draft.anchor(`__gpDrawn<${dataType(value.value)}>()`, value.range, { kind: 'data' })
    draft.write(');\n')
  }
}
