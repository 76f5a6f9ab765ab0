import type { Surface, SurfaceFunction } from '../../../../ir/surface.ts'
import { drawParameters } from './draw.ts'
import type { Drawn } from './drawing.ts'
import { endOf } from './ordered-names.ts'

export interface DrawnFor {
  readonly drawn: readonly Drawn[]
  /** Whether nothing that is drawn is refused, as far as the doc comment tells. */
  readonly isTaken: boolean
}

/** Draws what a function takes, without what its doc comment says that it refuses. */
export function drawFor(f: SurfaceFunction, surface: Surface): DrawnFor | undefined {
  const drawn = drawParameters(f.parameters, surface)
  if (!drawn) return undefined
  const refusals = f.doc.throws.map(({ text }) => refusalOf(text, f))
  const narrowed = refusals.reduce<readonly Drawn[]>(
    (values, refusal) => (refusal === 'unknown' ? values : values.map(narrow[refusal])),
    drawn,
  )
  return { drawn: narrowed, isTaken: !refusals.includes('unknown') }
}

type Refusal = 'empty' | 'zero' | 'never drawn' | 'unknown'

/** What a condition of `@throws` refuses, in the words that doc comments have for it. */
function refusalOf(text: string, { parameters }: SurfaceFunction): Refusal {
  if (/\b(?:empty|no \w+s)\b/i.test(text)) return 'empty'
  if (
    /\b(?:zero|0|not positive|non-positive)\b/i.test(text) &&
    !/\b(?:below|under|less than|smaller than|<) ?(?:zero|0)\b/i.test(text)
  )
    return 'zero'
  if (/\b(?:below|under|less than|smaller than|<) ?(?:1|one)\b/i.test(text)) return 'zero'
  if (neverDrawn.test(text)) return 'never drawn'
  const isOrdered = parameters.some(({ name, shape }) => endOf(name, shape, parameters) !== undefined)
  return isOrdered && /\b(?:greater|larger|more|above|exceeds|after|before|less|smaller|below)\b/i.test(text)
    ? 'never drawn'
    : 'unknown'
}

const neverDrawn =
  /\b(?:negative|below (?:zero|0)|less than (?:zero|0)|NaN|(?:not|non-?) ?(?:a )?finite|infinite|infinity|(?:not|isn't) an? (?:integer|whole number|number|string|array|function|date)|fraction|unsafe|not safe)\b/i

const narrow: Readonly<Record<Exclude<Refusal, 'unknown'>, (drawn: Drawn) => Drawn>> = {
  'never drawn': (drawn) => drawn,
  empty: (drawn) => {
    if (drawn.text === 'plainText') return { ...drawn, text: '{ factory: plainText, minLength: 1 }' }
    const isList = /^\{ type: .*, items: .*\}$/.test(drawn.text)
    return isList ? { ...drawn, text: drawn.text.replace(/ \}$/, ', minItems: 1 }') } : drawn
  },
  zero: (drawn) =>
    drawn.text === 'wholeNumber' ? { ...drawn, text: '{ factory: wholeNumber, minimum: 1 }' } : drawn,
}
