import type { Diagnostic } from './diagnostic.ts'

/** The faults of which no part has been told. */
export const unsaid = (faults: readonly Diagnostic[], told: readonly Diagnostic[]) =>
  faults.filter((fault) => !told.some((other) => overlap(fault, other)))

function overlap(one: Diagnostic, other: Diagnostic): boolean {
  if (!one.range || !other.range || one.range.file !== other.range.file) return false
  return one.range.start < other.range.end && other.range.start < one.range.end
}
