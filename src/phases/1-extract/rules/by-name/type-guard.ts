import type { Shape } from '../../../../ir/surface.ts'
import { givenName } from '../drawing/draw.ts'
import { block, givenLines } from '../lines.ts'
import type { FunctionRule, Proposal } from '../rule.ts'
import { kebab, quotedCode, wordsOf } from '../words.ts'

export const typeGuard: FunctionRule = {
  basis: 'type',
  recognises: '`isX(value): value is X`, where name and type say the same and every value of the type is one',
  writes: 'every value of the type is recognised, and values of other types are not',
  propose: (f, surface) => {
    const [value, ...more] = f.parameters
    const guarded = f.guards
    if (!value || !guarded || more.some(({ optional }) => !optional) || f.async) return []
    if (!saysItsType(f.name, guarded) || guarded.branded || guarded.text === undefined) return []
    const name = givenName(value.name, surface)
    const call = `${f.call}(${name})`
    const accepted = { name, text: `{ type: ${quotedCode(guarded.text)} }`, factories: [] }
    const proposals: Proposal[] = [
      {
        id: `${kebab(f.call)}-knows-its-own`,
        rule: `${f.call} recognises every ${guarded.name ?? guarded.text}.`,
        drawn: [accepted],
        lines: [
          ...givenLines([accepted]),
          ...block('when', `const answer: boolean = ${call}`),
          ...block('then', 'answer'),
        ],
      },
    ]
    const stranger = value.shape.kind === 'unknown' ? strangers[guarded.kind] : undefined
    if (stranger !== undefined) {
      const refused = { name, text: stranger, factories: [] }
      proposals.push({
        id: `${kebab(f.call)}-knows-strangers`,
        rule: `${f.call} recognises nothing of another type.`,
        drawn: [refused],
        lines: [
          ...givenLines([refused]),
          ...block('when', `const answer: boolean = ${call}`),
          ...block('then', '!answer'),
        ],
      })
    }
    return proposals
  },
}

/** `isString` is about strings; `isEmail` is a string too, but not every string is one. */
function saysItsType(name: string, { kind, name: typeName }: Shape): boolean {
  const said = wordsOf(name).slice(1).join('')
  if (typeName !== undefined && kind === 'literals') return said === wordsOf(typeName).join('')
  return words[kind]?.includes(said) ?? false
}

const words: Partial<Record<Shape['kind'], readonly string[]>> = {
  string: ['string'],
  number: ['number'],
  boolean: ['boolean', 'bool'],
  bigint: ['bigint'],
  date: ['date'],
}

const noText = '{ anyOf: [{ type: number }, { type: boolean }, { const: null }, { type: "string[]" }] }'
const noNumber = '{ anyOf: [{ type: string }, { type: boolean }, { const: null }, { type: "number[]" }] }'

const strangers: Partial<Record<Shape['kind'], string>> = {
  string: noText,
  number: noNumber,
  boolean: '{ anyOf: [{ type: string }, { type: number }, { const: null }] }',
  bigint: noText,
  date: noText,
  literals: '{ anyOf: [{ type: "number[]" }, { const: null }, { type: "{ readonly kind: string }" }] }',
}
