import type { SourceRange } from '../ir/source.ts'
import type { ConfigSource } from './config-source.ts'

/**
 * Where a key stands in a configuration file, by its spelling: enough for JSON and for object literals,
 * and the head of the file when the value is computed.
 */
export function rangeOfKey(source: ConfigSource, path: readonly string[]): SourceRange {
  let from = source.file.endsWith('package.json') ? Math.max(0, source.text.indexOf('"gen-props"')) : 0
  let range: SourceRange = { file: source.file, start: from, end: from }
  for (const key of path) {
    const found = new RegExp(`(?<=[\\s{,]|^)(["']?)(${escaped(key)})\\1\\s*:`).exec(source.text.slice(from))
    if (!found) return range
    const start = from + found.index + (found[1]?.length ?? 0)
    range = { file: source.file, start, end: start + key.length }
    from = range.end
  }
  return range
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
