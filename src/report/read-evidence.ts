import type { Summary } from './text/summary.ts'

/** Reads what `verify`, `mutate` and `gate` print with `--format json`; undefined for anything else. */
export function readEvidence(text: string): Summary | undefined {
  const data = parsed(text)
  if (!isRecord(data) || data['version'] !== 1 || !Array.isArray(data['specs'])) return undefined
  const { specs, mutation, gate } = data
  const areSpecs = specs.every(
    (one: unknown) => isRecord(one) && Array.isArray(one['invariants']) && Array.isArray(one['impostors']),
  )
  if (!areSpecs || !isAbsentOr(mutation, 'mutants') || !isAbsentOr(gate, 'reasons')) return undefined
  return { specs, mutation, gate } as unknown as Summary
}

const isAbsentOr = (value: unknown, list: string): boolean =>
  value === undefined || (isRecord(value) && Array.isArray(value[list]))

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
