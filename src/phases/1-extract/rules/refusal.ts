import type { Surface, SurfaceFunction, SurfaceParameter } from '../../../ir/surface.ts'
import { drawFor } from './drawing/draw-function.ts'
import { givenName } from './drawing/draw.ts'
import type { Drawn } from './drawing/drawing.ts'
import { endOf } from './drawing/ordered-names.ts'
import { block, callOf, givenLines } from './lines.ts'
import type { Proposal } from './rule.ts'
import { kebab, mentions, wordsOf } from './words.ts'

/** What a sentence says is refused: one parameter, and the values of it that are. */
interface Refused {
  readonly parameter: SurfaceParameter
  /** An arbitrary as YAML, or a value as code. */
  readonly values: { readonly arbitrary: string } | { readonly code: string }
  /** For the id and the rule: `an empty list`. */
  readonly what: string
}

/** A rule that inputs of one sort are refused with an error of one type; undefined where the condition is not understood. */
export function refusalOf(
  condition: string,
  error: string,
  { f, surface }: { readonly f: SurfaceFunction; readonly surface: Surface },
): Proposal | undefined {
  const required = f.parameters.filter(({ optional, rest }) => !optional && !rest)
  const refused = forms.flatMap((form) => form(condition, required, surface) ?? [])[0]
  const values = refused && drawFor(f, surface)
  if (!values) return undefined
  const at = required.indexOf(refused.parameter)
  const name = givenName(refused.parameter.name, surface)
  const spoilt: readonly Drawn[] =
    'arbitrary' in refused.values ? [{ name, text: refused.values.arbitrary, factories: [] }] : []
  const inputs = values.drawn.map((one, index) =>
    index !== at ? one.name : 'code' in refused.values ? refused.values.code : one.name,
  )
  const drawn = values.drawn.flatMap((one, index) => (index === at ? spoilt : [one]))
  // What is drawn by what is refused has nothing to be drawn by.
  const leans = drawn.some((one, index) => index !== at && one.text.includes(`expr: ${name}`))
  if (leans) return undefined
  return {
    id: `${kebab(f.call)}-refuses-${refused.what.replace(/^an? /, '').replaceAll(/\W+/g, '-').toLowerCase()}`,
    rule: `${f.call} refuses ${refused.what} with ${error}.`,
    drawn,
    lines: [
      'kind: throws',
      ...givenLines(drawn),
      ...block('when', callOf(f, inputs)),
      `throws: { type: ${error} }`,
    ],
  }
}

type Form = (
  condition: string,
  parameters: readonly SurfaceParameter[],
  surface: Surface,
) => Refused | undefined

/** The parameter of a kind that a condition names; the only one of the kind, when the function has no other. */
function meant(condition: string, parameters: readonly SurfaceParameter[], kinds: readonly string[]) {
  const fitting = parameters.filter(
    ({ shape }) => kinds.includes(shape.kind) && !shape.nullable && !shape.branded,
  )
  const inWords = wordsOf(condition)
  const named = fitting.filter(
    ({ name }) => mentions(condition, name) || wordsOf(name).every((word) => inWords.includes(word)),
  )
  if (named.length > 0) return named.length === 1 ? named[0] : undefined
  return fitting.length === 1 ? fitting[0] : undefined
}

const number = String.raw`(-?\d+(?:\.\d+)?|zero|one)`
const valueOf = (text: string) => (text === 'zero' ? 0 : text === 'one' ? 1 : Number(text))
const reach = 1000

/** The last value that is refused is drawn often. */
const below = (limit: number) => ({
  arbitrary: `{ type: integer, minimum: ${limit - reach}, maximum: ${limit - 1}, boundary: [${limit - 1}] }`,
})
const above = (limit: number) => ({
  arbitrary: `{ type: integer, minimum: ${limit + 1}, maximum: ${limit + reach}, boundary: [${limit + 1}] }`,
})

const numeric =
  (pattern: RegExp, refuse: (limit: number) => Pick<Refused, 'values' | 'what'>): Form =>
  (condition, parameters) => {
    const found = pattern.exec(condition)
    const parameter = found && meant(condition, parameters, ['number'])
    return parameter ? { parameter, ...refuse(valueOf((found[1] ?? '0').toLowerCase())) } : undefined
  }

/** In order: the first that understands the condition has it. */
const forms: readonly Form[] = [
  (condition, parameters) => {
    // Of several inputs that are empty, which one is refused?
    if (!/\b(?:empty|no \w+s)\b/i.test(condition)) return undefined
    const parameter = meant(condition, parameters, ['list', 'string'])
    if (!parameter) return undefined
    const isList = parameter.shape.kind === 'list'
    return {
      parameter,
      values: { code: isList ? '[]' : "''" },
      what: isList ? 'an empty list' : 'an empty text',
    }
  },
  (condition, parameters, surface) => {
    const end = parameters.find(({ name, shape }) => endOf(name, shape, parameters) !== undefined)
    const start = end && endOf(end.name, end.shape, parameters)
    if (
      !end ||
      start === undefined ||
      end.shape.kind !== 'number' ||
      !mentions(condition, start) ||
      !mentions(condition, end.name)
    )
      return undefined
    const isAfter = new RegExp(
      `${start}\\b.*\\b(?:greater|larger|more|above|exceeds|after)\\b.*\\b${end.name}`,
    ).test(condition)
    const isBefore = new RegExp(`${end.name}\\b.*\\b(?:less|smaller|below|before)\\b.*\\b${start}`).test(
      condition,
    )
    if ((!isAfter && !isBefore) || /\bor equal\b|\bat (?:least|most)\b|\bnot\b/i.test(condition))
      return undefined
    const given = givenName(start, surface)
    return {
      parameter: end,
      values: {
        arbitrary: `{ type: integer, minimum: { expr: ${given} - 100 }, maximum: { expr: ${given} - 1 } }`,
      },
      what: `a ${end.name} below ${start}`,
    }
  },
  numeric(
    /\b(?:zero or (?:negative|less|below)|negative or zero|not positive|non-positive|<= ?0)\b/i,
    () => ({
      values: below(1),
      what: 'a number that is not positive',
    }),
  ),
  numeric(/\bnegative\b/i, () => ({ values: below(0), what: 'a negative number' })),
  numeric(
    new RegExp(
      String.raw`\b(?:below|less than|smaller than|under|lower than)\s+${number}\b(?!\s*(?:or|and|%|character))`,
      'i',
    ),
    (limit) => ({
      values: below(Math.ceil(limit)),
      what: `a number below ${limit}`,
    }),
  ),
  numeric(
    new RegExp(
      String.raw`\b(?:above|greater than|larger than|more than|over|exceeds?|exceeding|beyond)\s+${number}\b(?!\s*(?:or|and|%|character))`,
      'i',
    ),
    (limit) => ({
      values: above(Math.floor(limit)),
      what: `a number above ${limit}`,
    }),
  ),
  numeric(/\bnot (?:an integer|a whole number|whole)\b|\bfractions?(?:al)?\b|\bnon-?integers?\b/i, () => ({
    values: { arbitrary: '{ type: number, minimum: 0.1, maximum: 0.9 }' },
    what: 'a fraction',
  })),
  numeric(/\bnot (?:a )?finite\b|\bnon-?finite\b/i, () => ({
    values: { arbitrary: '{ elementOf: "[NaN, Infinity, -Infinity]" }' },
    what: 'a number that is not finite',
  })),
  numeric(/\bNaN\b/, () => ({ values: { code: 'NaN' }, what: 'NaN' })),
  numeric(/\b(?:is|are|of|be|equals?|for|by) (?:zero|0)\b|^\W*zero\b/i, () => ({
    values: { code: '0' },
    what: 'zero',
  })),
]
