/** A regular expression that is read from left to right. */
export interface Reading {
  readonly source: string
  readonly flags: string
  at: number
  /** Nothing was read of which a machine takes too much. */
  isExact: boolean
}

/** What cannot be told by a machine. */
export class Unsaid extends Error {}

export const peek = ({ source, at }: Reading) => source[at] ?? ''

export function eat(reading: Reading, text: string): boolean {
  if (!reading.source.startsWith(text, reading.at)) return false
  reading.at += text.length
  return true
}
