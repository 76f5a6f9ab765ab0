import { createRedactor } from '../phases/1-extract/privacy/redact.ts'

/**
 * A counterexample without what looks private. It is masked in each text of its own, so that the line stays what it is;
 * the name before a text says what it is: `password: "…"`.
 */
export function maskedExample(line: string, own: readonly RegExp[]) {
  const redactor = createRedactor(own)
  const text = line
    .replace(/^- /, '')
    .replace(quotedText, (quoted: string, key: string | undefined, mapKey: string | undefined) => {
      const value = JSON.parse(quoted) as string
      const name = key ?? mapKey
      const lead = name === undefined ? '' : `${name}: `
      const together = redactor.redact(lead + value)
      // A name that is private itself says nothing of the text.
      const masked = together.startsWith(lead) ? together.slice(lead.length) : redactor.redact(value)
      return masked === value ? quoted : JSON.stringify(masked)
    })
  const kinds = redactor.redactions().map(({ kind }) => kind.toLowerCase().replaceAll('_', ' '))
  return { text, kinds: [...new Set(kinds)] }
}

/** A text, and what names it: `password: "…"`, `"password":"…"`, `["password","…"]` of a map. */
const quotedText = /(?<=(?:"?([\w$-]+)"?: ?|\["([\w$-]+)", ?)?)"(?:[^"\\]|\\.)*"/g
