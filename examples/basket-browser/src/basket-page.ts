export interface Article {
  readonly name: string
  readonly cents: number
  readonly many: number
}

/** The page of a basket, as HTML. */
export function basketPage(basket: readonly Article[]): string {
  const body = basket.length === 0 ? '<p>Your basket is empty.</p>' : table(basket)
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Your basket</title></head><body>${body}</body></html>`
}

function table(basket: readonly Article[]): string {
  const total = basket.reduce((sum, { cents, many }) => sum + cents * many, 0)
  const rows = basket.map(row).join('')
  return `<table><tbody>${rows}</tbody><tfoot><tr><td colspan="2">Total</td><td class="total">${euros(total)}</td></tr></tfoot></table>`
}

const row = ({ name, cents, many }: Article): string =>
  `<tr><td class="name" title="${escaped(name)}">${escaped(name)}</td><td class="many">${many}</td><td class="price">${euros(cents * many)}</td></tr>`

/** Cents as euros. */
export const euros = (cents: number): string => `${(cents / 100).toFixed(2)} €`

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text that a browser shows as it is. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark)
