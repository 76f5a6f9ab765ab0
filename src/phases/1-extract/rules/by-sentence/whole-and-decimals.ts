import type { SentenceRule } from '../rule.ts'
import { kebab } from '../words.ts'
import { asserted } from './asserted.ts'
import { isConditional, thingOf } from './thing.ts'

export const wholeAndDecimals: SentenceRule = {
  recognises: '“X is a whole number”, “X has (exactly / at most) N decimals”, of a number or a text',
  writes: 'whole, or no more digits behind the point than that',
  propose: (saying) => {
    if (isConditional(saying.sentence)) return undefined
    const sentence = saying.sentence.replaceAll('`', '')
    const whole =
      /^(.+?)\s+(?:is|are|must be|will be)\s+(?:always\s+)?(?:a whole number|an integer|whole|whole cents|in whole cents)\b/i.exec(
        sentence,
      )
    const decimals =
      /^(.+?)\s+(?:has|have|is rounded to|are rounded to|is given with|shows?)\s+(?:always\s+)?(exactly|at most|no more than)?\s*(\d|two|three|four|one)\s+(?:decimals?|decimal places|digits after the (?:decimal )?point|fraction digits)\b/i.exec(
        sentence,
      )
    const thing = thingOf(whole?.[1] ?? decimals?.[1] ?? '', saying)
    if (!thing || thing.shape.nullable || saying.f.result.nullable) return undefined
    const about =
      thing.path === '' ? `What ${saying.f.call} gives` : `${thing.path.slice(1)} of ${saying.f.call}`
    const id = (end: string) => [kebab(thing.path), end].filter((part) => part !== '').join('-')
    if (whole && thing.shape.kind === 'number')
      return asserted(saying, {
        id: id('is-whole'),
        rule: `${about} is a whole number.`,
        then: (result) => [`Number.isInteger(${result}${thing.path})`],
      })
    const digits = decimals && digitsOf(decimals[3] ?? '')
    if (digits === undefined || digits === null) return undefined
    if (thing.shape.kind === 'number') {
      const scale = 10 ** digits
      return asserted(saying, {
        id: id('is-rounded'),
        rule: `${about} has at most ${digits} decimals.`,
        then: (result) => [
          `closeTo(Math.round(${result}${thing.path} * ${scale}) / ${scale}, ${result}${thing.path})`,
        ],
      })
    }
    if (thing.shape.kind !== 'string' || decimals?.[2]?.toLowerCase() !== 'exactly') return undefined
    return asserted(saying, {
      id: id('has-its-decimals'),
      rule: `${about} has exactly ${digits} decimals.`,
      then: (result) => [`/[.,]\\d{${digits}}(?!\\d)/.test(${result}${thing.path})`],
    })
  },
}

const digitsOf = (word: string) =>
  ({ one: 1, two: 2, three: 3, four: 4 })[word.toLowerCase()] ??
  (/^\d$/.test(word) ? Number(word) : undefined)
