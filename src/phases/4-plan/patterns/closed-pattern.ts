import type { Pattern } from './text-rules.ts'
import { splicesOf } from './splice-of.ts'

/** A pattern with what may stand before and behind it: `^a` becomes `^a.*$`. A choice with anchors of its own stays as it is. */
export function closedPattern({ source, flags }: Pattern): Pattern {
  const [part, ...others] = splicesOf({ source, flags })
  if (!part || others.length > 0 || part.at === 'whole') return { source, flags }
  const inner = part.source.slice(1, -1)
  const before = part.at === 'start' ? '' : '.*'
  const behind = part.at === 'end' ? '' : '.*'
  return { source: `^${before}${inner}${behind}$`, flags }
}
