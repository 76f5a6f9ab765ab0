const hour = 60 * 60 * 1000

/** The milliseconds to wait that a `Retry-After` header asks for: seconds, or a date. */
export function parseRetryAfter(header: string): number {
  const seconds = Number(header)
  const wait = Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1000
  // wrong: return Number.isNaN(wait) ? 0 : Math.max(0, wait)
  // wrong: return Number.isNaN(wait) ? 0 : Math.min(hour, wait)
  // wrong: return Math.min(hour, Math.max(0, wait))
  // wrong: return Number.isNaN(wait) ? 0 : Math.min(hour, Math.max(0, wait / 1000))
  return Number.isNaN(wait) ? 0 : Math.min(hour, Math.max(0, wait))
}
