import type { Located } from '../../../ir/source.ts'
import type { Form } from '../forms/form.ts'
import { identifier } from '../forms/identifier.ts'
import { text } from '../forms/text.ts'

/** The name of an export; that of the default export is `default`. */
export const exportName: Form<Located> = {
  expected: identifier.expected,
  schema: identifier.schema,
  read: (node, place) =>
    node.kind === 'scalar' && node.text === 'default' ? text.read(node, place) : identifier.read(node, place),
}
