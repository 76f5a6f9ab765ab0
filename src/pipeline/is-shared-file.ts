import type { Diagnostic } from '../diagnostics/diagnostic.ts'

/**
 * True for a file that another spec includes and that is no spec itself, with neither a subject nor invariants: it is
 * read, and its faults are told, where it is included.
 */
export function isSharedFile(
  file: string,
  faults: readonly Diagnostic[],
  named: ReadonlySet<string>,
): boolean {
  const lacks = (key: string) =>
    faults.some(
      ({ code, args }) => code === 'spec/missing-key' && args.key === key && args.owner === 'a spec',
    )
  return named.has(file) && lacks('subject') && lacks('invariants')
}
