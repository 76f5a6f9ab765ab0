import type { Diagnostic } from '../diagnostics/diagnostic.ts'

export type ExitCode = 0 | 1 | 2

/** What a command came to. */
export interface Ending {
  readonly diagnostics: readonly Diagnostic[]
  /** Found what it looks for beside diagnostics: a failing test, an unearned invariant, a failed gate. */
  readonly findings?: boolean
}

/** Faults of these are faults of a spec, its subject or its generated files: what the commands look for. */
const findingAreas: ReadonlySet<string> = new Set([
  'spec',
  'subject',
  'plan',
  'generated',
  'verdict',
  'adopt',
])

/** 0: clean. 1: findings. 2: the command could not do its work, whatever it found. */
export function exitCodeOf({ diagnostics, findings = false }: Ending): ExitCode {
  const errors = diagnostics.filter((found) => found.severity === 'error')
  if (errors.some((found) => !findingAreas.has(areaOf(found.code)))) return 2
  return findings || errors.length > 0 ? 1 : 0
}

const areaOf = (code: string) => code.split('/')[0] ?? ''
