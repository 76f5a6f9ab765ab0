import { createRedactor } from '../phases/1-extract/privacy/redact.ts'

/**
 * A counterexample without what looks private. It is masked in each text of its own, so that the line stays what it is;
 * the name before a text says what it is: `password: "…"`.
 */
export function maskedExample(line: string, own: readonly RegExp[]) {
  const redactor = createRedactor(own)
  const text = line.replace(/^- /, '').replace(keyAndText, (whole, key = '', name = '', quoted: string) => {
    const value = JSON.parse(quoted) as string
    const lead = name === '' ? '' : `${name}: `
    const masked = redactor.redact(lead + value)
    return masked === lead + value ? whole : key + JSON.stringify(masked.slice(lead.length))
  })
  const kinds = redactor.redactions().map(({ kind }) => kind.toLowerCase().replaceAll('_', ' '))
  return { text, kinds: [...new Set(kinds)] }
}

const keyAndText = /("?([\w$-]+)"?: )?("(?:[^"\\]|\\.)*")/g
