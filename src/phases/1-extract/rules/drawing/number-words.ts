import { wordsOf } from '../words.ts'
import type { Factory } from './drawing.ts'

/** Bounds that no type states: told with their reason, and listed for approval. */
const bounded = (name: string, bounds: string, because: string): Factory => ({
  name,
  text: `{ ${bounds}, because: "${because}" }`,
})
const widen = 'A first draft: widen it to all that the code takes.'

export const wholeNumber = bounded('wholeNumber', 'type: integer, minimum: 0, maximum: 1000', widen)
export const smallNumber = bounded('smallNumber', 'type: integer, minimum: 1, maximum: 20', widen)
export const wholeBigint = bounded('wholeBigint', 'type: bigint, minimum: 0, maximum: 1000', widen)

const said = (name: string, bounds: string) => bounded(name, bounds, `By its name a ${name}. ${widen}`)

/** What the last words of a name say of a number; the first that fits counts. */
const byWord: readonly (readonly [RegExp, Factory | undefined])[] = [
  [/^(?:percent|percentage|pct)$/, said('percent', 'type: integer, minimum: 0, maximum: 100')],
  [
    /^(?:ratio|rate|probability|fraction|opacity|alpha)$/,
    bounded('ratioToOne', 'type: number, minimum: 0, maximum: 1', `By its name a share of one. ${widen}`),
  ],
  [
    /^(?:digits?|decimals?|places|precision)$/,
    bounded('decimals', 'type: integer, minimum: 0, maximum: 4', widen),
  ],
  [/^(?:radix|base)$/, said('radix', 'type: integer, minimum: 2, maximum: 36')],
  [/^year$/, said('year', 'type: integer, minimum: 1970, maximum: 2100')],
  [/^month$/, said('month', 'type: integer, minimum: 1, maximum: 12')],
  [/^day$/, said('day', 'type: integer, minimum: 1, maximum: 28')],
  [/^hours?$/, said('hour', 'type: integer, minimum: 0, maximum: 23')],
  [/^(?:minutes?|seconds?)$/, said('minute', 'type: integer, minimum: 0, maximum: 59')],
  [/^(?:lat|latitude)$/, said('latitude', 'type: number, minimum: -90, maximum: 90')],
  [/^(?:lng|lon|longitude)$/, said('longitude', 'type: number, minimum: -180, maximum: 180')],
  [/^port$/, said('port', 'type: integer, minimum: 1, maximum: 65535')],
  // A place in a list or text that is not there may be refused.
  [/^(?:index|offset|position|code|codepoint|weekday|channel|red|green|blue|hue)$/, undefined],
  [
    /^(?:quantity|qty|count|size|capacity|limit|length|width|height|times|depth|page|parts|people|max|divisor|denominator|step|n)$/,
    smallNumber,
  ],
]

/** A number by its name; undefined where the name says that not every number will do, and not which. */
export function numberFor(name: string): Factory | undefined {
  const last = wordsOf(name).at(-1) ?? ''
  const found = byWord.find(([word]) => word.test(last))
  return found ? found[1] : wholeNumber
}
