import type { Pattern } from './text-rules.ts'

/** A pattern as a part of longer texts: what it asks for, and where. */
export interface Splice {
  /** Anchored on both sides. */
  readonly source: string
  readonly flags: string
  readonly at: 'start' | 'end' | 'inside' | 'whole'
}

/**
 * The parts of a text that a pattern asks for, and where: `^2024-.*Z$` asks for one at the start and one at the end. A
 * choice with anchors of its own is for the whole.
 */
export function splicesOf({ source, flags }: Pattern): readonly Splice[] {
  const isAtStart = source.startsWith('^')
  const isAtEnd = /(?<!\\)(?:\\\\)*\$$/.test(source)
  const inner = source.slice(isAtStart ? 1 : 0, isAtEnd ? -1 : undefined)
  if (hasAlternatives(inner)) return [{ source, flags, at: 'whole' }]
  const part = (text: string, at: Splice['at']): Splice => ({ source: `^${text}$`, flags, at })
  if (!isAtStart || !isAtEnd) return [part(inner, isAtStart ? 'start' : isAtEnd ? 'end' : 'inside')]
  const [, before = '', after = ''] = /^(.*?)(?<!\\)\.[*+]\??(.*)$/s.exec(inner) ?? []
  return [before, after].every(isBalanced) && before + after !== ''
    ? [part(before, 'start'), part(after, 'end')]
    : [part(inner, 'whole')]
}

const withoutEscapes = (source: string) => source.replaceAll(/\\./gs, '').replaceAll(/\[[^\]]*\]/g, '')

function isBalanced(source: string): boolean {
  const plain = withoutEscapes(source)
  return !plain.includes('[') && plain.split('(').length === plain.split(')').length
}

/** Whether a pattern is a choice as a whole: an anchor before it is that of its first alternative only. */
export function hasAlternatives(source: string): boolean {
  const plain = withoutEscapes(source)
  const depths = [...plain].map((character) => (character === '(' ? 1 : character === ')' ? -1 : 0))
  return [...plain].some(
    (character, at) =>
      character === '|' && depths.slice(0, at).reduce<number>((sum, each) => sum + each, 0) === 0,
  )
}
