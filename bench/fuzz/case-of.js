import { changes } from './changes.js'
import { randomOf } from './random.js'

const names = Object.keys(changes)

/** The checker of types takes a quarter of a second for a spec: one case of so many goes all the way. */
const whole = Number(process.env.FUZZ_WHOLE ?? 5)

/** The case of an index: a spec changed at one to three places, the same each time. */
export function caseOf(index, seed, texts) {
  const random = randomOf(seed * 1_000_003 + index)
  const { file, text } = random.pick(texts)
  const other = random.pick(texts).text
  const count = random.pick([1, 1, 1, 2, 2, 3])
  const kinds = []
  let changed = text
  while (kinds.length < count) {
    const kind = random.pick(names)
    const next = changes[kind](changed, random, other)
    kinds.push(kind)
    changed = next ?? changed
  }
  return { file, text: changed, kinds, isWhole: index % whole === 0 }
}
