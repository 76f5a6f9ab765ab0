import type { JsonSchema } from '../../src/phases/2-spec/schema/json-schema.ts'

/** An object of the language, and where one stands in a spec: keys, and 0 for the item of a list. */
export interface SchemaObject {
  readonly path: readonly (string | 0)[]
  readonly properties: Readonly<Record<string, JsonSchema>>
}

/** Every object with keys that a schema has, each once, at the first place where it may stand. */
export function schemaObjects(root: JsonSchema): readonly SchemaObject[] {
  const found: SchemaObject[] = []
  const seen = new Set<unknown>()
  const visit = (schema: JsonSchema | undefined, path: SchemaObject['path']): void => {
    const target =
      schema?.$ref === undefined ? schema : root.definitions?.[schema.$ref.split('/').at(-1) ?? '']
    if (target === undefined || seen.has(target)) return
    seen.add(target)
    const { properties, items, additionalProperties, anyOf } = target
    if (properties) found.push({ path, properties })
    for (const [key, value] of Object.entries(properties ?? {})) visit(value, [...path, key])
    if (typeof additionalProperties === 'object') visit(additionalProperties, [...path, 'mine'])
    if (items) visit(items, [...path, 0])
    for (const option of anyOf ?? []) visit(option, path)
  }
  visit(root, [])
  return found
}
