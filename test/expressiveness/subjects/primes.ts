/** The primes that multiply to a whole number above one, from the smallest on. */
export function primeFactors(whole: number): number[] {
  const factors: number[] = []
  let rest = whole
  // wrong: for (let candidate = 2; candidate * candidate < rest; candidate += 1) {
  for (let candidate = 2; candidate * candidate <= rest; candidate += 1) {
    // wrong: if (rest % candidate === 0) {
    while (rest % candidate === 0) {
      factors.push(candidate)
      rest /= candidate
    }
  }
  // wrong: return factors
  return rest > 1 ? [...factors, rest] : factors
}
