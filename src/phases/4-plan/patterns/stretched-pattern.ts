import type { Pattern } from './text-rules.ts'

/** The last character or class that may repeat without limit, wherever it stands: with what repeats it. */
const endless = /(\[(?:[^\]\\]|\\.)+\]|\\[dws]|(?<!\\)\.|(?<!\\)[A-Za-z0-9])(?:\*|\+|\{(\d+),\})\??(?!.*[*+])/

/** The pattern for texts of at least some length: what may repeat does so; undefined where nothing may. */
export function stretchedPattern({ source, flags }: Pattern, least: number): Pattern | undefined {
  const found = least > 0 ? endless.exec(source) : null
  if (!found) return undefined
  const [whole, unit = '', own = '0'] = found
  const end = found.index + whole.length
  const stretched = `${unit}{${Math.max(least, Number(own))},}`
  return { source: source.slice(0, found.index) + stretched + source.slice(end), flags }
}
