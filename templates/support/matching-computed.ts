import fc from 'fast-check'
import { matching } from './matching.ts'
import { noValue } from './between.ts'

/** Strings that match a pattern that is computed; fails, in the words of the spec, at one that nothing is drawn from. */
export function matchingComputed(pattern: string | RegExp): fc.Arbitrary<string> {
  const shown = `\`pattern\`, which is ${pattern instanceof RegExp ? String(pattern) : JSON.stringify(pattern)}`
  const expression = madeOf(pattern, shown)
  try {
    return matching(expression)
  } catch (error) {
    noValue(
      `${shown}, is none that texts are drawn from (${says(error)}): say it without what looks around and what stands again, or draw from a wider pattern and say the rest by \`where\``,
    )
  }
}

function madeOf(pattern: string | RegExp, shown: string): RegExp {
  try {
    return new RegExp(pattern)
  } catch (error) {
    return noValue(`${shown}, is no regular expression: ${says(error)}`)
  }
}

const says = (error: unknown) => (error instanceof Error ? error.message : String(error))
