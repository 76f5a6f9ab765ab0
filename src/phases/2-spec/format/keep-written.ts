import { visit, type Document, type Scalar } from 'yaml'

/** Puts the scalars that were kept back into the printed text. */
export type Restore = (printed: string) => string

/**
 * Keeps what would lose something when it is printed from its value: numbers (`1.0e+3`, `0x10`), and double-quoted
 * scalars with escapes, which would show characters that nobody sees.
 */
export function keepWritten(document: Document, text: string): Restore {
  const kept: string[] = []
  const token = tokenNotIn(text)
  visit(document, {
    Scalar: (_, scalar) => {
      const written = writtenText(scalar, text)
      if (written === undefined || written.includes('\n')) return
      const escaped = scalar.type === 'QUOTE_DOUBLE' && written.includes('\\')
      if (!escaped && typeof scalar.value !== 'number') return
      delete scalar.type
      scalar.value = `${token}${kept.length}_`
      kept.push(written)
    },
  })
  const pattern = new RegExp(`${token}(\\d+)_`, 'g')
  return (printed) => printed.replaceAll(pattern, (_, index: string) => kept[Number(index)] ?? '')
}

function writtenText({ range }: Scalar, text: string): string | undefined {
  return range ? text.slice(range[0], range[1]) : undefined
}

function tokenNotIn(text: string): string {
  let token = 'kept_'
  while (text.includes(token)) token = `_${token}`
  return token
}
