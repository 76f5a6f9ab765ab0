import { drawFor } from '../drawing/draw-function.ts'
import { block, callOf, givenLines } from '../lines.ts'
import type { SentenceRule } from '../rule.ts'
import { kebab } from '../words.ts'

export const emptyGives: SentenceRule = {
  recognises: '“0 / an empty list / an empty string / undefined for an empty list”, “an empty text gives …”',
  writes: 'the known answer for empty input',
  propose: ({ sentence, f, surface }) => {
    const plain = sentence.replaceAll('`', '').replace(/[.;]$/, '')
    const empty = String.raw`(?:an? |the )?empty (?:list|array|text|string|input|[a-z]+)|no (?:items|values|lines|numbers)`
    const value = String.raw`(-?\d+|zero|(?:an? )?empty (?:list|array|text|string)|undefined|null|true|false)`
    const found =
      new RegExp(
        `^(?:.*\\b(?:returns?|gives?|is)\\s+)?(?:the number )?${value}\\s+(?:for|if|when|of|on)\\s+(?:it is |given |there are |the \\w+ is )?(?:${empty}|empty)$`,
        'i',
      ).exec(plain)?.[1] ??
      new RegExp(
        `^(?:${empty})\\s+(?:gives?|yields?|returns?|has|costs?|totals?|is|results? in)\\s+(?:the (?:total|sum|result) )?${value}$`,
        'i',
      ).exec(plain)?.[1]
    const [first] = f.parameters
    const required = f.parameters.filter(({ optional, rest }) => !optional && !rest)
    const values = found === undefined ? undefined : drawFor(f, surface)
    if (
      found === undefined ||
      !values ||
      !first ||
      required[0] !== first ||
      !/^(?:list|string)$/.test(first.shape.kind)
    )
      return undefined
    const answer = answerOf(found, f.result.kind)
    if (answer === undefined) return undefined
    const rest = values.drawn.slice(1)
    const call = callOf(f, [first.shape.kind === 'list' ? '[]' : "''", ...rest.map(({ name }) => name)])
    return {
      id: `${kebab(f.call)}-of-nothing`,
      rule: `${f.call} of an empty ${first.shape.kind === 'list' ? 'list' : 'text'} is ${answer}.`,
      drawn: rest,
      lines: [
        ...givenLines(rest),
        ...block('when', `const result = ${call}`),
        ...block('then', `equals(result, ${answer})`),
      ],
    }
  },
}

function answerOf(words: string, kind: string): string | undefined {
  const plain = words.toLowerCase().replace(/^an? /, '')
  if (/^empty/.test(plain)) return kind === 'list' ? '[]' : kind === 'string' ? "''" : undefined
  if (/^(?:-?\d+|zero)$/.test(plain))
    return kind === 'number'
      ? plain.replace('zero', '0')
      : kind === 'bigint'
        ? `${plain.replace('zero', '0')}n`
        : undefined
  if (plain === 'true' || plain === 'false') return kind === 'boolean' ? plain : undefined
  return plain
}
