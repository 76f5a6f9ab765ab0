import { partOf } from './compounds.js'
import { forms } from './forms.js'
import { enumText } from './leaves/literals.js'

/** A module of random types, and keywords upon each: `{ subject, asked: [{ name, keys, ts, fault, draw }] }`. */
export function randomKeywords(random, size = 10) {
  const declared = []
  const asked = Array.from({ length: size }, (_, index) => {
    const scope = {
      random,
      declared,
      depth: 1 + random.below(3),
      names: [],
      partOf,
      name: `Asked${index + 1}`,
    }
    const part = random.chance(0.25) ? random.pick(forms)(scope) : partOf(scope)
    const { name } = scope
    declared.push(`export type ${name} = ${part.ts}\n`)
    return { ...part, name }
  })
  return { subject: enumText + declared.join('') + 'export {}\n', asked }
}
