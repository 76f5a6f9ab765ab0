import { assertRoom, noValue } from './between.ts'

interface Sizes {
  readonly minLength?: number
  readonly maxLength?: number
}

/** So long can lists and texts be. */
const longest = 0x7fffffff

/**
 * Sizes that are computed, as fast-check takes them: whole, and none below 0. Fails, in the words of the spec, where nothing
 * has such a size; of a list of different items there are no more than `most`.
 */
export function wholeSizes(
  { minLength = 0, maxLength = Infinity }: Sizes,
  of: 'Length' | 'Items' = 'Length',
  most: number = longest,
): { minLength: number; maxLength?: number } {
  const [low, high] = [Math.max(0, Math.ceil(minLength)), Math.floor(maxLength)]
  const [least, atMost] = [`min${of}`, `max${of}`]
  for (const [key, size] of [[least, low], [atMost, high]] as const)
    if (Number.isNaN(size)) noValue(`\`${key}\`, which is NaN, is no size`)
  if (high < 0) noValue(`nothing is as short as \`${atMost}\`, which is ${maxLength}`)
  assertRoom([least, minLength], [atMost, maxLength], low > high)
  if (low > most) noValue(`nothing is as long as \`${least}\`, which is ${minLength}: there are ${most} at most`)
  return { minLength: low, ...(high < most && { maxLength: high }) }
}
