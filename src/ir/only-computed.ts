import type { ArbitrarySpec } from './arbitrary-spec.ts'

/** Nothing is drawn: an expression over what comes before, as it is. */
export const isOnlyComputed = (arbitrary: ArbitrarySpec): boolean => {
  const { source, bounds, bind, where, not, spoil, duplicate } = arbitrary
  const isBounded = Object.keys(bounds).length > 0 || bind.length > 0 || spoil.length > 0
  return source.kind === 'expr' && !isBounded && !where && !not && !duplicate
}
