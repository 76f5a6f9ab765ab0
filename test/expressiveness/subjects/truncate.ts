/** The start of a text; never more than so many characters. */
export function truncate(text: string, max: number): { str: string; truncated: boolean } {
  // wrong(throws-truncate-bad-length): if (!Number.isInteger(max) || max < 0) throw new RangeError(`A length of ${max} makes no sense.`)
  // wrong(throws-truncate-bad-length): if (max < 1) throw new RangeError(`A length of ${max} makes no sense.`)
  // wrong(throws-truncate-bad-length): if (!Number.isInteger(max) || max < 1) throw new TypeError(`A length of ${max} makes no sense.`)
  if (!Number.isInteger(max) || max < 1) throw new RangeError(`A length of ${max} makes no sense.`)
  if (text.length <= max) return { str: text, truncated: false }
  const cut = text.lastIndexOf(' ', max)
  // wrong(subset-truncated-text-is-prefix): return { str: `${text.slice(0, cut < 1 ? max : cut)}…`, truncated: true }
  // wrong(subset-truncated-text-is-prefix): return { str: text.slice(0, max + 1), truncated: true }
  // wrong(subset-truncated-text-is-prefix): return { str: text.slice(0, max).replaceAll(',', ''), truncated: true }
  return { str: text.slice(0, cut < 1 ? max : cut), truncated: true }
}
