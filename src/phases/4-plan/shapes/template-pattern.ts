import type { TypeNode } from '../../../ir/type-model.ts'

/** The regular expression that texts of a template literal type match, as its source. */
export const templatePattern = (parts: readonly (string | TypeNode)[]): string =>
  `^${parts.map((part) => (typeof part === 'string' ? escaped(part) : patternOf(part))).join('')}$`

const escaped = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)

function patternOf(node: TypeNode): string {
  if (node.kind === 'literal') return escaped(String(node.value))
  if (node.kind === 'union') return `(?:${node.members.map(patternOf).join('|')})`
  if (node.kind === 'template') return templatePattern(node.parts).slice(1, -1)
  return patterns[node.kind] ?? '[^]*'
}

const patterns: Partial<Record<TypeNode['kind'], string>> = {
  number: String.raw`(?:-?(?:\d+(?:\.\d+)?(?:e[+-]?\d+)?|Infinity)|NaN)`,
  bigint: String.raw`-?\d+`,
  boolean: '(?:true|false)',
  null: 'null',
  undefined: 'undefined',
}
