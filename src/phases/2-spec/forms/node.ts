import type { YamlNode } from '../yaml/yaml-node.ts'
import type { Form } from './form.ts'

/** A value that is taken as it stands: it is merged with others before it is read. */
export const node = (expected: string, schema: Form<YamlNode>['schema']): Form<YamlNode> => ({
  expected,
  schema,
  read: (found) => found,
})
