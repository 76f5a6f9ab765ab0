import type { Data } from '../../../ir/source.ts'

const words = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** Whether a brief speaks of a bound's value: its number in digits or as a word, or its text. */
export function isStated(value: Data, brief: string): boolean {
  if (typeof value === 'boolean') return true
  if (typeof value === 'string') return brief.includes(value)
  if (typeof value !== 'number') return false
  // Nothing, and something: briefs say it in many ways.
  if (value === 0 || value === 1) return true
  const digits = brief.replaceAll(/(?<=\d)[,_'’ \u00a0\u202f](?=\d{3}(?!\d))/g, '')
  const found = new RegExp(`(?<![\\d.])${String(value).replace('.', '\\.')}(?!\\d|\\.\\d)`).test(digits)
  const word = words[value]
  return found || (word !== undefined && new RegExp(`\\b${word}\\b`, 'i').test(brief))
}
