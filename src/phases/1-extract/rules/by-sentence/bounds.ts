import type { SurfaceFunction } from '../../../../ir/surface.ts'
import type { Proposal, Saying, SentenceRule } from '../rule.ts'
import { kebab } from '../words.ts'
import { asserted } from './asserted.ts'
import { inputOf, isConditional, thingOf } from './thing.ts'

const phrase = String.raw`(.+?)`
const is = String.raw`\s+(?:is|are|must be|must|will be|stays?|lies?|has to be|can|shall be|always is|always lies?)\s+(?:always\s+|a number\s+|an integer\s+|a whole number\s+)?`
const amount = String.raw`([-\w.\x60]+(?:\s+and\s+[-\w.\x60]+)?(?:\s+(?:inclusive|[a-z]+))?)`

interface Form {
  readonly pattern: RegExp
  readonly compare: readonly string[]
  readonly words: string
}

const form = (words: string, said: string, ...compare: readonly string[]): Form => ({
  pattern: new RegExp(`^${phrase}${is}${said}\\s+${amount}[.;,]?`, 'i'),
  compare,
  words,
})

const forms: readonly Form[] = [
  {
    pattern: new RegExp(
      `^${phrase}(?:${is}|\\s+)(?:never\\s+(?:be\\s+|becomes?\\s+|goes\\s+)?|not\\s+)negative\\b`,
      'i',
    ),
    compare: ['>= 0'],
    words: 'is never negative',
  },
  {
    pattern: new RegExp(
      `^${phrase}(?:${is}|\\s+)(?:never|not)\\s+(?:be\\s+)?(?:below|less than|under|lower than|falls? below|drops? below|goes below)\\s+${amount}`,
      'i',
    ),
    compare: ['>='],
    words: 'is never below',
  },
  {
    pattern: new RegExp(
      `^${phrase}(?:${is}|\\s+)(?:never|not)\\s+(?:be\\s+|is\\s+)?(?:above|more than|greater than|larger than|higher than|exceeds?|goes above|over)\\s+${amount}`,
      'i',
    ),
    compare: ['<='],
    words: 'is never above',
  },
  form('is at most', '(?:at most|no more than|not more than|up to)', '<='),
  form('is at least', '(?:at least|no less than|not less than|no fewer than)', '>='),
  form('lies between', 'between', '>=', '<='),
  form('is greater than', '(?:greater than|more than|larger than|above)', '>'),
  form('is less than', '(?:less than|smaller than|below)', '<'),
]

export const bounds: SentenceRule = {
  recognises:
    '“X is never negative”, “X is at most / at least / between / never above Y”, where X is the result or a field of it, and Y a number or a parameter',
  writes: 'the comparison, of every result',
  propose: (saying) => {
    if (isConditional(saying.sentence)) return undefined
    for (const { pattern, compare, words } of forms) {
      const found = pattern.exec(
        saying.sentence.replaceAll('`', '').replace(/^(?:and|so|thus|also|the number of)\s+/i, ''),
      )
      if (found)
        return compared(saying, { what: found[1] ?? '', limits: limitsOf(found[2] ?? ''), compare, words })
    }
    return undefined
  },
}

const limitsOf = (text: string) => text.split(/\s+and\s+/)

interface Comparison {
  readonly what: string
  readonly limits: readonly string[]
  readonly compare: readonly string[]
  readonly words: string
}

function compared(saying: Saying, { what, limits, compare, words }: Comparison): Proposal | undefined {
  const thing = thingOf(what, saying)
  if (
    !thing ||
    thing.shape.kind !== 'number' ||
    thing.shape.nullable ||
    (saying.f.result.nullable && thing.path !== '')
  )
    return undefined
  if (saying.f.result.nullable) return undefined
  const codes = compare.map((operator, index) => {
    const limit = operator.includes(' ') ? '' : limitOf(limits[index] ?? '', saying.f)
    return limit === undefined ? undefined : { operator, limit }
  })
  if (codes.some((code) => code === undefined)) return undefined
  const about = thing.path === '' ? saying.f.call : `${thing.path.slice(1)} of ${saying.f.call}`
  const shown = codes.flatMap((code) => code?.limit ?? []).filter((limit) => limit !== '')
  return asserted(saying, {
    id: [kebab(thing.path), kebab(words), ...shown.map((limit) => kebab(limit.replace('-', 'minus ')))]
      .filter((part) => part !== '')
      .join('-'),
    rule: `${about} ${words} ${shown.join(' and ')}`.trim() + '.',
    then: (result, given) =>
      codes.flatMap((code) =>
        code
          ? [
              `${result}${thing.path} ${code.operator} ${isNumber(code.limit) ? code.limit : given(code.limit)}`.trim(),
            ]
          : [],
      ),
  })
}

const isNumber = (text: string) => text === '' || /^-?\d/.test(text)

/** A number, or the name of a parameter that is one; undefined where it is neither. */
function limitOf(text: string, f: SurfaceFunction): string | undefined {
  const [first = '', unit] = text
    .trim()
    .replace(/[.,;]$/, '')
    .split(/\s+/)
  const numbers: Readonly<Record<string, string>> = { zero: '0', one: '1' }
  const number = numbers[first.toLowerCase()] ?? first
  if (/^-?\d+(?:\.\d+)?$/.test(number))
    return unit === undefined || /^(?:inclusive|and|or)$/.test(unit) ? number : undefined
  const input = inputOf(text, f)
  return input?.shape.kind === 'number' && !input.optional ? input.name : undefined
}
