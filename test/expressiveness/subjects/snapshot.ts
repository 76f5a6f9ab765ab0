export class FetchError extends Error {
  readonly status: number

  constructor(status: number) {
    super(`failed with ${status}`)
    this.status = status
  }
}

type Fetch = (url: URL) => Promise<{ status: number; rows: number[] }>

/** The rows behind an address; after a conflict it is asked under another one, five times. */
export async function fetchSnapshot(fetch: Fetch, url: URL): Promise<{ rows: number[] }> {
  // wrong: for (let conflicts = 0; conflicts < 5; conflicts += 1) {
  for (let conflicts = 0; conflicts <= 5; conflicts += 1) {
    const address = new URL(url)
    // wrong: if (conflicts > 0) address.searchParams.set('retry', 'yes')
    // wrong: if (conflicts > 1) address.searchParams.set('retry', String(conflicts))
    if (conflicts > 0) address.searchParams.set('retry', String(conflicts))
    const { status, rows } = await fetch(address)
    if (status !== 409) return { rows }
  }
  // wrong: throw new FetchError(409)
  throw new FetchError(502)
}
