import fc from 'fast-check'
import { expect, it } from 'vitest'
import { drawnTexts } from '../../../../src/phases/4-plan/patterns/drawn-texts.ts'
import { likeliest } from '../../../../src/phases/4-plan/patterns/likeliest.ts'
import { rareTexts, shareOf } from '../../../../src/phases/4-plan/patterns/rare-texts.ts'

const ordinary: readonly (readonly [string, number, number])[] = [
  ['^[a-z0-9]+(?:-[a-z0-9]+)*$', 5, 12],
  ['^[a-z0-9]+(?:-[a-z0-9]+)*$', 20, 30],
  ['^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$', 20, 30],
  [String.raw`^\/(?:[^/]+\/)*[^/]*$`, 5, 12],
  [String.raw`^(?:\d+|\*)$`, 5, 12],
  [String.raw`^\$?\d{1,3}(,\d{3})*(\.\d{2})?$`, 20, 30],
  ['^[A-Z][a-z]+(?: [A-Z][a-z]+)+$', 20, 30],
  ['[a-z]-[a-z]', 10, 20],
]

it.each(ordinary)('what is drawn of %s is known to be of %i to %i often enough', (source, least, most) => {
  const pattern = { source, flags: '' }
  const rules = { all: [pattern], least, most }
  const share = shareOf([pattern], rules) ?? 0
  expect(rareTexts(share, rules)).toBeUndefined()
  const drawn = fc.sample(fc.stringMatching(new RegExp(source)), { numRuns: 2000, seed: 1 })
  const suiting = drawn.filter(({ length }) => length >= least && length <= most).length / drawn.length
  expect(share).toBeGreaterThan(suiting / 3)
  expect(share).toBeLessThan(suiting * 3)
})

it.each([
  [String.raw`^https?:\/\/[a-z]{1,9}\.[a-z]{1,6}\b([a-z?&/=]*)$`, 40],
  [String.raw`^v\d(\.\d+)?$`, 40],
] as const)('%s may be as long as %i by what repeats in a group', (source, least) => {
  const rules = { all: [{ source, flags: '' }], least }
  const likely = likeliest({ source, flags: '' }, rules, '')
  expect(likely.share).toBeGreaterThan(0.2)
  const drawn = new RegExp(likely.source.replace(String.raw`\b`, ''))
  const texts = fc.sample(fc.stringMatching(drawn), { numRuns: 200, seed: 1 })
  // What is drawn without its word boundary is asked whether it matches.
  expect(texts.filter((text) => new RegExp(source).test(text)).length).toBeGreaterThan(20)
})

it.each([
  ['^(?:ab)+$', 30, 40],
  ['^(?:[a-z]{5})+$', 76, 99],
] as const)('%s is hardly ever of %i to %i, and so listed', (source, least, most) => {
  const pattern = { source, flags: '' }
  const rules = { all: [pattern], least, most }
  expect(rareTexts(shareOf([pattern], rules), rules)).not.toEqual([])
  expect(rareTexts(shareOf([pattern], rules), rules)).toBeDefined()
})

it.each(['^a$b', '^$', '(?:a*)*', '(?:a|^b|c$)+', 'a{0}', '[]', '^[^]{2,}?$'])(
  'of %s no text is thought to be drawn that does not match',
  (source) => {
    const texts = drawnTexts({ source, flags: '' }, 50) ?? []
    expect(texts.filter((text) => !new RegExp(source).test(text))).toEqual([])
  },
)

it.each([
  ['^[a-z]{1,32}([.][a-z]{1,32}){1,3}$', 128, '^[a-z]{1,32}([.][a-z]{1,32}){1,3}$'],
  ['^[a-z]{1,32}[.][a-z]{1,32}$', 9, '^[a-z]{1,4}[.][a-z]{1,4}$'],
  ['^[a-z]{1,32}$', 30, '^[a-z]{1,30}$'],
])(
  '%s of at most %i is drawn as %s: no repeat ends sooner where nearly all texts fit anyway',
  (source, most, drawn) => {
    const pattern = { source, flags: '' }
    expect(likeliest(pattern, { all: [pattern], most }, '').source).toBe(drawn)
  },
)
