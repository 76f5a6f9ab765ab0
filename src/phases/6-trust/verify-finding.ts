import type { TrustFinding } from '../../ir/evidence.ts'

/** What a check found against one generated test: an invariant, or one of its cases. */
export interface Found extends TrustFinding {
  readonly key: string
}

/** A piece of a spec, short enough for one line. */
export function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return `\`${line.length > 90 ? `${line.slice(0, 87)}…` : line}\``
}
