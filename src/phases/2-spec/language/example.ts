import type { ExampleSpec, GivenValues } from '../../../ir/spec.ts'
import { dataOrExpr } from '../forms/bound.ts'
import { data } from '../forms/data.ts'
import { expectMap } from '../forms/expect.ts'
import type { Form, Place } from '../forms/form.ts'
import { named } from '../forms/named.ts'
import type { YamlMap } from '../yaml/yaml-node.ts'

const expected = 'a map of given names to values'
const commandsDoc =
  'Of a rule about a machine: its commands in the order in which they are run, each with what it is given.'
const form = named(dataOrExpr(data), { expected })

/** Values that are replayed first. */
export const example: Form<ExampleSpec> = {
  ...form,
  // A given of another kind of rule may have this name, too: nothing is said of its value.
  schema: () => ({ ...form.schema(), properties: { commands: { description: commandsDoc } } }),
  read: (node, place) => {
    const map = expectMap(node, expected, place)
    return map && readValues(map, place)
  },
}

/** Values by given names. */
export function readValues(map: YamlMap, place: Place): GivenValues | undefined {
  const found = form.read(map, place)
  return (
    found && {
      values: Object.fromEntries(found.map(({ name, value }) => [name.text, value])),
      names: map.entries.map(({ key }) => key),
      range: map.range,
    }
  )
}
