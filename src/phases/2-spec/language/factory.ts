import type { FactorySpec } from '../../../ir/arbitrary-spec.ts'
import { type } from '../forms/code.ts'
import { expectMap } from '../forms/expect.ts'
import type { Form } from '../forms/form.ts'
import { named } from '../forms/named.ts'
import { objectSchema, readKeys, type Keys } from '../forms/object.ts'
import { text } from '../forms/text.ts'
import { arbitrary, arbitraryTable, toArbitrary } from './arbitrary.ts'
import { toCodes } from './arbitrary-source.ts'

/** The keys that a factory has beside those of its arbitrary. */
export const factoryKeys = {
  doc: { form: text, doc: 'A sentence for the doc comment of the factory.' },
  params: {
    form: named(type, { names: 'a parameter', expected: 'a map of parameters to TypeScript types' }),
    doc: 'Parameters that its bounds and expressions may use, with their types.',
  },
} as const satisfies Keys
const rules = { name: 'a factory', keys: { ...factoryKeys, ...arbitraryTable } }

/** A named arbitrary. */
export const factory: Form<Omit<FactorySpec, 'name'>> = {
  expected: 'a map of keywords, or the name of another factory',
  schema: () => ({ anyOf: [{ type: 'string' }, objectSchema(rules)] }),
  read: (node, place) => {
    if (node.kind === 'scalar' && typeof node.value === 'string') {
      const found = arbitrary.read(node, place)
      return found && { doc: undefined, params: [], arbitrary: found }
    }
    const map = expectMap(node, factory.expected, place)
    if (!map) return undefined
    const { doc, params, ...values } = readKeys(map, rules, place)
    return { doc, params: toCodes(params), arbitrary: toArbitrary(values, map, place) }
  },
}
