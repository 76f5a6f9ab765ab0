import { parseDocument } from 'yaml'
import type { Data } from '../../../ir/source.ts'
import type { SchemaDocument } from './schema-document.ts'

/** A file of JSON or YAML as data; why it is none, in words, when it is not. */
export function parseSchemaFile(file: string, text: string): SchemaDocument | { readonly reason: string } {
  try {
    if (file.endsWith('.json')) return { file, data: JSON.parse(text) as Data }
    const parsed = parseDocument(text, { merge: true })
    const [first] = parsed.errors
    if (first) return { reason: first.message.split('\n')[0] ?? 'it is no YAML' }
    return { file, data: parsed.toJS({ maxAliasCount: 1000 }) as Data }
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) }
  }
}
