import type { CommandSpec } from '../../../ir/spec.ts'
import { block, expression } from '../forms/code.ts'
import { expectMap } from '../forms/expect.ts'
import type { Form } from '../forms/form.ts'
import { oneOrMany } from '../forms/list.ts'
import { named } from '../forms/named.ts'
import { positiveInteger } from '../forms/number.ts'
import { objectSchema, readKeys, type Keys } from '../forms/object.ts'
import { toArbitraries } from './arbitrary.ts'
import { toCodes } from './arbitrary-source.ts'
import { given } from './given.ts'
import { throws } from './throws.ts'

/** The keys of a command, in the order in which they are evaluated. */
export const commandKeys = {
  weight: { form: positiveInteger, doc: 'How often it is drawn beside the others; 1 when absent.' },
  given: { form: given, doc: 'What is drawn while the sequence runs; may draw from `model`.' },
  assuming: { form: expression, doc: 'The premise: a command that misses it is skipped.' },
  run: { form: block, required: true, doc: 'What is done to `system`; its value is `result`.' },
  throws: { form: throws, doc: 'How it fails; checked by `kind: model`.' },
  then: {
    form: block,
    doc: 'Assertions, which see `model` as it was before; checked by `kind: model`.',
  },
  unchanged: {
    form: oneOrMany(expression),
    doc: 'Expressions that equal what they were before; checked by `kind: model`.',
  },
  next: {
    form: named(expression, { expected: 'a map of fields of the model to expressions' }),
    doc: 'The fields of the model that change, and into what.',
  },
} as const satisfies Keys
const rules = { name: 'a command', keys: commandKeys }

/** What may be done to a machine. */
export const command: Form<Omit<CommandSpec, 'name'>> = {
  expected: 'a command (a map)',
  schema: () => objectSchema(rules),
  read: (node, place) => {
    const map = expectMap(node, command.expected, place)
    if (!map) return undefined
    const { run, unchanged, next, given: drawn, ...rest } = readKeys(map, rules, place)
    if (!run) return undefined
    const { weight, assuming, throws: failure, then } = rest
    return {
      range: map.range,
      given: toArbitraries(drawn),
      ...{ weight, assuming, run, throws: failure, then },
      unchanged: unchanged ?? [],
      next: toCodes(next),
    }
  },
}
