import { isScalar, type YAMLMap } from 'yaml'
import { keyName, shapedMaps } from './spec-shape.ts'

/** Keys that hold blocks of statements. */
export const blockKeys: ReadonlySet<string> = new Set(['define', 'setup', 'when', 'then'])

/** Writes blocks of code as literal blocks, in which no character has a meaning to YAML. */
export function canonicalCode(spec: YAMLMap): void {
  for (const { map } of shapedMaps(spec)) {
    if (map.flow) continue
    for (const entry of map.items) {
      const { value } = entry
      if (!blockKeys.has(keyName(entry) ?? '') || !isScalar(value) || typeof value.value !== 'string')
        continue
      const code = value.value.trimEnd()
      // A block cannot say that its first line is indented more than the others.
      if (code === '' || /^\s/.test(code)) continue
      value.value = `${code}\n`
      value.type = 'BLOCK_LITERAL'
    }
  }
}
