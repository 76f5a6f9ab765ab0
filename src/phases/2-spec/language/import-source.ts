import type { ImportSource } from '../../../ir/spec.ts'
import { expectScalar } from '../forms/expect.ts'
import type { Form } from '../forms/form.ts'
import { identifier } from '../forms/identifier.ts'
import { oneOrMany } from '../forms/list.ts'
import { objectSchema, readKeys, type Keys } from '../forms/object.ts'
import { modulePath } from './module-path.ts'

/** The keys of an import. */
export const importKeys = {
  from: {
    form: modulePath,
    required: true,
    doc: 'A path relative to the spec, or the name of an installed package.',
  },
  names: { form: oneOrMany(identifier), doc: 'The exports that code may use; all of them when absent.' },
  default: { form: identifier, doc: 'The name of the default export in code.' },
  namespace: { form: identifier, doc: 'The name of the whole module in code.' },
} as const satisfies Keys
const rules = { name: 'an import', keys: importKeys }
const expected = 'a path, a package name or { from, names, default, namespace }'

/** The subject, or an entry of `use`. */
export const importSource: Form<ImportSource> = {
  expected,
  schema: () => ({ anyOf: [modulePath.schema(), objectSchema(rules)] }),
  read: (node, place) => {
    if (node.kind !== 'map') {
      const from = expectScalar(node, expected, place) && modulePath.read(node, place)
      return from && { from, names: undefined, default: undefined, namespace: undefined }
    }
    const { from, names, default: local, namespace } = readKeys(node, rules, place)
    return from && { from, names, default: local, namespace }
  },
}
