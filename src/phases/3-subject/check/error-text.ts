import type { ThrowsSpec } from '../../../ir/spec.ts'
import type { ArbitraryPlace } from './arbitrary-place.ts'
import type { Scope } from './draft.ts'

/** Writes the error of a declared failure, of its class, and what its fields are equal to. */
export function writeError(
  throws: ThrowsSpec | undefined,
  { draft, scope, owner }: Pick<ArbitraryPlace, 'draft' | 'scope' | 'owner'>,
): Scope {
  draft.write('const error = ')
  if (throws?.type) {
    draft.write('__gpCaught(')
    draft.embed(throws.type, 'class', scope, owner)
    draft.write(');\n')
  } else draft.write('__gpDrawn<unknown>();\n')
  for (const { name, code } of throws?.has ?? []) {
    draft.write('__gpIs<__gpField<typeof error, ')
    draft.anchor(JSON.stringify(name.text), name.range, { kind: 'field', name: name.text })
    draft.write(`> | __gpAbsent<typeof error, ${JSON.stringify(name.text)}>>(`)
    draft.embed(code, 'value', scope, owner)
    draft.write(');\n')
  }
  return [...scope, { name: 'error', beforeWhen: false }]
}
