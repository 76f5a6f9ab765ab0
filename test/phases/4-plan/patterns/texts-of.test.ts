import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allTexts } from '../../../../src/phases/4-plan/patterns/all-texts.ts'
import { regexWithin } from '../../../../src/phases/4-plan/patterns/regex-within.ts'
import { hasTexts, isText, textsOf } from '../../../../src/phases/4-plan/patterns/texts-of.ts'

const units = ['a', 'b', '-', '[a-c]', '[^a]', String.raw`\d`, String.raw`\w`, '.', String.raw`\S`]
const quantifiers = ['', '', '*', '+', '?', '{2}', '{1,3}', '{2,}']
const joined = (parts: readonly string[]) => parts.join('')

/** Regular expressions of which many match short texts. */
const { choice } = fc.letrec<{ choice: string; sequence: string; term: string }>((tie) => ({
  choice: fc.array(tie('sequence'), { minLength: 1, maxLength: 2 }).map((all) => all.join('|')),
  sequence: fc.array(tie('term'), { minLength: 1, maxLength: 2 }).map(joined),
  term: fc.oneof(
    { maxDepth: 2 },
    fc.tuple(fc.constantFrom(...units), fc.constantFrom(...quantifiers)).map(joined),
    fc
      .tuple(tie('choice'), fc.constantFrom('', '?', '*', '{2}'))
      .map(([inner, times]) => `(?:${inner})${times}`),
  ),
}))
const source = fc
  .tuple(fc.constantFrom('', '^'), choice, fc.constantFrom('', '$'))
  .map(([start, inner, end]) => (inner.includes('|') ? `${start}(?:${inner})${end}` : start + inner + end))
const pattern = source.map((each) => ({ source: each, flags: 'u' }))
const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-', '1', ' ', 'é'), maxLength: 6 })

describe('texts that keep to rules', () => {
  it('are said to be none only where there is none', () => {
    fc.assert(
      fc.property(text, pattern, pattern, pattern, (text, one, other, denied) => {
        const { length } = [...text]
        for (const limits of [{}, { least: length }, { most: length }, { least: length, most: length }]) {
          const rules = { all: [one, other], none: [denied], ...limits }
          if (isText(rules, text)) expect(hasTexts(rules)).not.toBe(false)
        }
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    [String.raw`^[\d-_]$`, '', '-'],
    [String.raw`^[+-\d]$`, '', '-'],
    [String.raw`^\01$`, '', '\u0001'],
    [String.raw`^[^\u0000-\uffff]$`, 'u', '😀'],
    [String.raw`^\uD83D\uDE00?$`, 'u', ''],
    ['^[a-z]$', 'iu', 'ſ'],
    ['^[a-z]$', 'iu', '\u212a'],
    ['^(?=a)?b$', '', 'b'],
    ['^(?!a){0}a$', '', 'a'],
  ])('%s (flags %j) has %j as the engine has it', (source, flags, text) => {
    const rules = { all: [{ source, flags }], least: [...text].length, most: [...text].length }
    expect(isText(rules, text)).toBe(true)
    expect(hasTexts(rules)).not.toBe(false)
    const isOnly = { source: `^(?:${text})$`, flags: '' }
    expect(hasTexts({ ...rules, all: [...rules.all, isOnly] })).not.toBe(false)
  })

  it('are found of long repeats of characters that may be two units', () => {
    const name = String.raw`[^.\s]{1,32}`
    const rules = { all: [{ source: `^${name}(?:[.]${name}){1,3}$`, flags: 'u' }], least: 129 }
    expect(textsOf(rules, 3)?.map((text) => text.length)).toEqual([129, 130, 131])
  })

  it('keep to them, and are found wherever one of that length is', () => {
    fc.assert(
      fc.property(text, pattern, pattern, (text, one, denied) => {
        const { length } = [...text]
        const rules = { all: [one], none: [denied], least: length, most: length }
        const texts = textsOf(rules, 5)
        for (const found of texts ?? []) expect(isText(rules, found)).toBe(true)
        if (isText(rules, text) && /^[ -~]*$/.test(text)) expect(texts).not.toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('are all of them where they are listed as all', () => {
    fc.assert(
      fc.property(text, pattern, (text, one) => {
        const all = allTexts({ all: [one] })
        if (all && isText({ all: [one] }, text)) expect(all).toContain(text)
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['^[a-z]+$', 3, 9, '^[a-z]{3,9}$', true],
    [String.raw`^[A-Z]{2,4}-\d+$`, 11, 13, String.raw`^[A-Z]{2,4}-\d{8}$`, true],
    ['^[a-z]+-[a-z]+$', 5, 8, '^[a-z]{2,4}-[a-z]{2,3}$', true],
    ['^a(?:b|cde)?f+$', 4, 4, '^a(?:b|cde)?f{1,3}$', false],
    ['^(?:ab)+$', 3, 9, undefined, undefined],
  ] as const)('%s within %i to %i', (written, min, max, told, isExact) => {
    const within = regexWithin(written, '', { min, max })
    expect(within && [within.source, within.isExact]).toEqual(told && [told, isExact])
  })
})
