import type { Asked } from '../fixtures/http.ts'

interface Wanted {
  readonly requestId: string
  readonly sku: string
  readonly quantity: number
}

/** Reserves pieces of a stock for users, over HTTP; asked again with the same request id, it answers the same. */
export function createReservations() {
  const stock = new Map<string, number>()
  const made = new Map<string, string>()
  const reserve = (user: string, { requestId, sku, quantity }: Wanted) => {
    // wrong(http-reservation-scoped-to-user): const key = requestId
    const key = JSON.stringify([user, requestId])
    const known = made.get(key)
    // wrong(http-reservation-idempotent): if (known !== undefined && quantity > 1) return { status: 409, body: 'twice' }
    if (known !== undefined) return { status: 200, body: known }
    const left = (stock.get(sku) ?? 0) - quantity
    // wrong(http-reservation-insufficient-stock): if (left < -1) return { status: 409, body: 'not that many' }
    // wrong(http-reservation-insufficient-stock): if (left < 0) return { status: 200, body: 'none' }
    // wrong(http-reservation-insufficient-stock): if (left < 0) return { status: 409, body: String(stock.set(sku, 0).size) }
    if (left < 0) return { status: 409, body: 'not that many' }
    stock.set(sku, left)
    const body = JSON.stringify({ id: `r${made.size}`, sku, quantity, user })
    // wrong(http-reservation-idempotent): if (quantity > 1) made.set(key, body)
    made.set(key, body)
    return { status: 200, body }
  }
  const handle = ({ method, url, headers, body }: Asked) => {
    const text = new TextDecoder().decode(body)
    if (method === 'PUT') {
      stock.set(url.pathname, Number(text))
      return { status: 204 }
    }
    if (method === 'GET') return { status: 200, body: String(stock.get(url.pathname) ?? 0) }
    const wanted = JSON.parse(text) as Wanted
    return reserve(String(headers['x-user-id']), { ...wanted, sku: `/stock/${wanted.sku}` })
  }
  const clear = () => {
    stock.clear()
    made.clear()
  }
  return { handle, clear }
}
