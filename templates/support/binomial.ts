/**
 * Whether so few hits in so many runs exclude a share: the chance of it is below one in a billion. A test that asks
 * this does not fail by bad luck.
 */
export function excludesShare(hits: number, runs: number, share: number): boolean {
  if (hits >= runs * share) return false
  if (share >= 1) return true
  let term = runs * Math.log1p(-share)
  let chance = Math.exp(term)
  for (let hit = 1; hit <= hits; hit++) {
    term += Math.log((runs - hit + 1) / hit) + Math.log(share) - Math.log1p(-share)
    chance += Math.exp(term)
  }
  return chance < 1e-9
}
