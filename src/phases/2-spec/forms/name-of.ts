import type { YamlNode } from '../yaml/yaml-node.ts'

/** What a person would call the value: `a list`, `nothing`, `"soon"`. */
export function nameOf(node: YamlNode): string {
  if (node.kind === 'map') return 'a map'
  if (node.kind === 'list') return 'a list'
  if (node.text === '') return 'nothing'
  const text = node.text.length > 40 ? `${node.text.slice(0, 39)}…` : node.text
  return typeof node.value === 'string' ? JSON.stringify(text) : `the ${typeOf(node.value)} ${text}`
}

const typeOf = (value: number | boolean | null) => (value === null ? 'word' : typeof value)
