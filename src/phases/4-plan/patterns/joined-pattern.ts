import { hasEchoes } from './echoes.ts'
import type { Pattern } from './text-rules.ts'

/** Patterns of beginnings, ends and parts as one, with text between them; undefined where one of them is a whole. */
export function joinedPattern(
  patterns: readonly Pattern[],
  least: number,
  most: number,
): Pattern | undefined {
  const sources = patterns.map(({ source }) => source)
  const starts = sources.filter((source) => source.startsWith('^'))
  const ends = sources.filter((source) => /(?<!\\)\$$/.test(source))
  const isWhole = starts.some((source) => ends.includes(source))
  if (
    isWhole ||
    starts.length > 1 ||
    ends.length > 1 ||
    sources.some((source) => source.includes('|') || hasEchoes(source))
  )
    return undefined
  const parts = sources.filter((source) => !starts.includes(source) && !ends.includes(source))
  const from = Math.max(0, least - sources.length)
  const to = most === Infinity ? from + 8 : Math.max(from, most - longestOf(sources.join('')))
  const filled = [`[ -~]{${from},${to}}`, ...parts.map((part) => `(?:${part})[ -~]{0,3}`)].join('')
  const flags = patterns[0]?.flags ?? ''
  return { source: `${starts[0] ?? '^'}${filled}${ends[0] ?? '$'}`, flags }
}

/** No pattern without an endless part matches longer texts than it has characters and counts. */
const longestOf = (source: string): number =>
  source.length +
  [...source.matchAll(/\{(?:\d+,)?(\d+)\}/g)].reduce((sum, [, count]) => sum + Number(count), 0)
