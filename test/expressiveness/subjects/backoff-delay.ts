/** How long to wait before an attempt: longer each time, up to a most. */
export function backoffDelay(
  { base, factor, max }: { base: number; factor: number; max: number },
  attempt: number,
): number {
  // wrong: return Math.min(max, base * factor ** (attempt % 32))
  // wrong: return base * factor ** Math.min(attempt, 100)
  // wrong: return attempt > 2 ? Math.min(max, base * factor ** attempt) : base * factor ** attempt
  return Math.min(max, base * factor ** attempt)
}
