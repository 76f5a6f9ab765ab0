import type { PrivatePattern } from './private-pattern.ts'
import { privatePatterns } from './private-patterns.ts'

/** What was taken out of a text before it was sent. */
export interface Redaction {
  /** `REDACTED_EMAIL_1`: made of word characters, so that it stands safely in YAML and in code. */
  readonly placeholder: string
  readonly kind: string
  readonly value: string
}

export interface Redactor {
  /** The text without secrets and personal data; the same value gets the same placeholder in every text. */
  readonly redact: (text: string) => string
  /** Puts the values back. */
  readonly restore: (text: string) => string
  readonly redactions: () => readonly Redaction[]
}

/** Replaces what must not leave the machine by typed placeholders, stable in the order of appearance. */
export function createRedactor(own: readonly RegExp[] = []): Redactor {
  const byValue = new Map<string, Redaction>()
  const counts = new Map<string, number>()
  const patterns: readonly PrivatePattern[] = [
    ...own.map((pattern) => ({ kind: 'PRIVATE', pattern: new RegExp(pattern.source, withG(pattern.flags)) })),
    ...privatePatterns,
  ]

  const placeholderFor = (kind: string, value: string, text: string): string => {
    const known = byValue.get(value)
    if (known) return known.placeholder
    let count = counts.get(kind) ?? 0
    let placeholder: string
    // A text may speak of such names itself.
    do placeholder = `REDACTED_${kind}_${++count}`
    while (text.includes(placeholder))
    counts.set(kind, count)
    byValue.set(value, { placeholder, kind, value })
    return placeholder
  }

  /** What was found out by the words before it stands elsewhere without them, too. */
  const everywhere = (text: string) =>
    [...byValue.values()].reduce(
      (current, { value, placeholder }) =>
        isTelling(value) ? current.replaceAll(value, placeholder) : current,
      text,
    )

  const redact = (text: string) => everywhere(found(text))

  const found = (text: string) =>
    patterns.reduce((current, { kind, pattern, accepts }) => {
      let from = 0
      let result = ''
      for (const match of current.matchAll(pattern)) {
        const value = match.groups?.['value'] ?? match[0]
        if (value === '' || value.includes('REDACTED_') || accepts?.(value) === false) continue
        const at = match.index + (match.groups?.['value'] === undefined ? 0 : match[0].lastIndexOf(value))
        if (at < from) continue
        result += current.slice(from, at) + placeholderFor(kind, value, text)
        from = at + value.length
      }
      return result + current.slice(from)
    }, text)

  return {
    redact,
    restore: (text) =>
      text.replace(/\bREDACTED_[A-Z_]+_\d+\b/g, (name) => {
        const known = [...byValue.values()].find(({ placeholder }) => placeholder === name)
        // On one line, as quotes are: a line break would end a YAML scalar.
        return known ? known.value.replace(/\s+/g, ' ') : name
      }),
    redactions: () => [...byValue.values()],
  }
}

/** No word that a text may hold by itself. */
const isTelling = (value: string) =>
  value.length >= 6 && /\d/.test(value) && /\p{L}/u.test(value) && !/^[A-Z\d_]+$/.test(value)

const withG = (flags: string) => (flags.includes('g') ? flags : `${flags}g`)
