import { show } from './assertion-error.ts'

/** What stands behind an error, outermost first: `fetch failed` alone says nothing of what it failed by. */
export function causesOf(error: unknown): string {
  const told: string[] = []
  const seen = new Set<unknown>([error])
  for (let next = nextCause(error); next !== undefined && !seen.has(next) && told.length < 3; next = nextCause(next)) {
    seen.add(next)
    told.push(told.length === 0 ? `because of ${nameOfError(next)}` : nameOfError(next))
  }
  return told.length === 0 ? '' : ` (${told.join(', because of ')})`
}

/** An error and what stands behind it. */
export const withCauses = (error: unknown): string => `${nameOfError(error)}${causesOf(error)}`

interface CausedError {
  readonly cause?: unknown
  readonly errors?: readonly unknown[]
  readonly code?: unknown
}

/** The first of several errors stands for them all. */
const nextCause = (error: unknown): unknown =>
  error instanceof Error ? ((error as CausedError).cause ?? (error as CausedError).errors?.[0]) : undefined

/** Some errors of the platform have a code and no message. */
function nameOfError(error: unknown): string {
  const { code } = (error ?? {}) as CausedError
  const isMute = error instanceof Error && error.message === '' && typeof code === 'string'
  return isMute ? `${error.name}: ${code as string}` : show(error)
}
