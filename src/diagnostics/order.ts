import type { Diagnostic } from './diagnostic.ts'

/** By file, then place, then code; what has no place comes first. Exact duplicates are dropped. */
export function ordered(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const keyOf = (found: Diagnostic) => JSON.stringify([found.code, found.range, found.args])
  const unique = new Map(diagnostics.map((found) => [keyOf(found), found]))
  return [...unique.values()].sort(
    (a, b) =>
      compare(a.range?.file ?? '', b.range?.file ?? '') ||
      (a.range?.start ?? 0) - (b.range?.start ?? 0) ||
      compare(a.code, b.code),
  )
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
