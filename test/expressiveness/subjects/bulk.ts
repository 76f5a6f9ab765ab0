export interface Line {
  readonly product: string
  readonly pieces: number
  readonly cents: number
}

export type Basket = readonly Line[]

export interface Bulk {
  readonly product: string
  readonly pieces: number
  /** For so many pieces together. */
  readonly cents: number
}

const lineCents = ({ pieces, cents }: Line): number => pieces * cents

export const price = (basket: Basket): number => basket.reduce((all, line) => all + lineCents(line), 0)

/** So many pieces together cost less, where that is less: as a line of its own. */
export function applyBulk({ product, pieces, cents }: Bulk, basket: Basket): Basket {
  // wrong(metamorphic-discount-not-applicable): if (pieces === 0) return basket.filter((line) => line.product !== product)
  if (pieces < 1) return basket
  return basket.flatMap((line) => {
    // wrong(metamorphic-discount-not-applicable): if (line.pieces < pieces) return [line]
    // wrong(metamorphic-discount-not-applicable): if (line.product !== product || line.pieces < pieces - 1) return [line]
    if (line.product !== product || line.pieces < pieces) return [line]
    // wrong(monotonic-bulk-discount-bounds): if (cents > pieces * line.cents * 2) return [line]
    if (cents >= pieces * line.cents) return [line]
    // wrong(monotonic-bulk-discount-bounds): const lots = Math.ceil(line.pieces / pieces)
    const lots = Math.floor(line.pieces / pieces)
    // wrong(monotonic-bulk-discount-bounds): const together = { product, pieces: lots, cents: cents - line.cents * 3 }
    const together = { product, pieces: lots, cents }
    return [{ ...line, pieces: line.pieces - lots * pieces }, together]
  })
}
