import type { Severity } from '../../diagnostics/message.ts'

export type SeverityCounts = Readonly<Record<Severity, number>>

export function countSeverities(found: readonly { readonly severity: Severity }[]): SeverityCounts {
  const count = (severity: Severity) => found.filter((one) => one.severity === severity).length
  return { error: count('error'), warning: count('warning'), info: count('info') }
}

/** `2 errors, 1 warning`; empty when there is nothing. */
export function countsInWords(counts: SeverityCounts): string {
  const words: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }
  return (['error', 'warning', 'info'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${counts[severity]} ${words[severity]}${counts[severity] === 1 ? '' : 's'}`)
    .join(', ')
}
