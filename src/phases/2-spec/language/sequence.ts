import type { ExampleSpec } from '../../../ir/spec.ts'
import { expectMap, wrong } from '../forms/expect.ts'
import { within, type Form } from '../forms/form.ts'
import { list } from '../forms/list.ts'
import { headOf } from '../forms/object.ts'
import { example, readValues } from './example.ts'

type Step = NonNullable<ExampleSpec['commands']>[number]

const stepExpected = 'a map of one command to its given values (`clear: {}` where it has none)'

/** One command, with its given values. */
const step: Form<Step> = {
  expected: stepExpected,
  schema: () => ({ type: 'object', minProperties: 1, maxProperties: 1 }),
  read: (node, place) => {
    const map = expectMap(node, stepExpected, place)
    if (!map) return undefined
    const [entry, ...others] = map.entries
    if (!entry || others.length > 0) return wrong(node, stepExpected, place)
    const at = within(place, entry.key.text)
    const given = expectMap(entry.value, stepExpected, at)
    const values = given && readValues(given, at)
    return values && { ...values, name: entry.key }
  },
}

const steps = list(step)

/** An example of a rule about a machine: what its sequence starts from, and the commands in the order in which they are run. */
export const sequence: Form<ExampleSpec> = {
  ...example,
  read: (node, place) => {
    const map = expectMap(node, example.expected, place)
    if (!map) return undefined
    const own = map.entries.find(({ key }) => key.text === 'commands')
    const values = readValues({ ...map, entries: map.entries.filter((entry) => entry !== own) }, place)
    if (!own) {
      const args = { key: 'commands', owner: 'an example of a machine' }
      place.reading.report('spec/missing-key', headOf(map), args)
    }
    const commands = own && steps.read(own.value, within(place, 'commands'))
    return values && own && commands && { ...values, commands, commandsKey: own.key.range }
  },
}
