import { rootKey, type Schemas } from '../../../ir/schema-model.ts'
import { schemaType } from '../../../ir/schema-type.ts'
import type { Located } from '../../../ir/source.ts'
import type { Draft } from './draft.ts'

/** The types of the schemas that a spec draws from, each under a name of its own. */
export function writeSchemaTypes({ components }: Schemas, draft: Draft): void {
  const nameOf = (id: string) => aliasOf(components.get(id)?.name)
  const nodeOf = (id: string) => components.get(id)?.node
  for (const { name, node } of components.values())
    draft.write(`type ${aliasOf(name)} = ${schemaType(node, { nameOf, nodeOf })};\n`)
}

const aliasOf = (name: string | undefined) => (name === undefined ? 'unknown' : `__gpSchema${name}`)

/** The type of what `schema:` names. */
export function typeOfSchema(from: Located, { roots, components }: Schemas): string {
  const id = roots.get(rootKey('schema', from))
  return aliasOf(id === undefined ? undefined : components.get(id)?.name)
}
