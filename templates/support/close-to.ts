/** True when two numbers differ by at most `tolerance` (default: a relative 1e-9). */
export function closeTo(actual: number, expected: number, tolerance?: number): boolean {
  if (Object.is(actual, expected) || actual === expected) return true
  const allowed = tolerance ?? 1e-9 * Math.max(Math.abs(actual), Math.abs(expected))
  return Number.isFinite(actual) && Number.isFinite(expected) && Math.abs(actual - expected) <= allowed
}
