import type { ArbitraryPlan } from '../../../../ir/arbitrary-plan.ts'
import type { ValuePlan } from '../../../../ir/leaf-plan.ts'
import { stringFormats, type StringFormat } from '../../../../ir/string-format.ts'
import { formatFacts, isNotOf } from '../formats.ts'
import type { SchemaPlace } from '../place.ts'
import type { Pattern, Shape } from '../shape.ts'
import { planValues } from './constants.ts'
import { isNone, keep } from './conditions.ts'
import { planMismatch, probes, type Drawn } from './mismatch.ts'
import { matches, tidy } from './pattern-test.ts'
import {
  drawablePattern,
  joinedPattern,
  longestOf,
  sizedPattern,
  stretchedPattern,
} from './drawable-pattern.ts'

/** Strings by length, pattern and format; or by what they must not be. */
export function planString(shape: Shape, place: SchemaPlace): ArbitraryPlan | undefined {
  if (shape.antiFormats.length > 0) return planWrongFormat(shape, place)
  if (shape.antiPatterns.length > 0) return planMismatch(shape, (all) => drawn(all, place))
  return planText(shape, place)
}

function planText(shape: Shape, place: SchemaPlace): ArbitraryPlan | undefined {
  const { excluded, conditions } = shape
  const found = drawn(shape, place)
  if (!found) return undefined
  const { plan, tests } = found
  return keep(plan, [...tests, ...isNone(excluded), ...conditions])
}

/** Lengths up to this one come up by themselves. */
const usualLength = 5

function drawn(shape: Shape, place: SchemaPlace): Drawn | undefined {
  const { patterns, least, most } = shape
  const formats = narrowFirst(shape.formats)
  const [format] = formats
  if (format === 'regex' && patterns.length > 0 && !patterns.some(asksForMarks))
    return plainRegex(drawn({ ...shape, formats: formats.slice(1) }, place))
  const known = stringFormats.find((each) => each === (format === 'url' ? 'uri' : format))
  if (known === 'uri' && patterns.some(isPrefixed) && !webPages.some((page) => suits(page, patterns)))
    return drawn({ ...shape, formats: formats.slice(1), patterns: [...patterns, plainAddress] }, place)
  if (known) {
    const tests = [...patterns.map(matches), ...lengthTests(shape, place), ...otherFormats(formats.slice(1))]
    return { plan: planFormat(known), tests }
  }
  if (format === 'byte')
    return { plan: base64, tests: [...patterns.map(matches), ...lengthTests(shape, place)] }
  const [pattern, ...others] = [...patterns].sort((a, b) => loosenessOf(a) - loosenessOf(b))
  if (!pattern) {
    const plan: ArbitraryPlan = {
      kind: 'string',
      minLength: least > 0 ? number(least) : undefined,
      maxLength: most === Infinity ? undefined : number(most),
      hostile: place.hostile,
    }
    return { plan, tests: least > 1 ? [`[...value].length >= ${least}`] : [] }
  }
  return drawnPattern(shape, pattern, { others, place })
}

/** What begins in one way is drawn so: an address hardly ever does by chance. */
const isPrefixed = ({ source }: Pattern) => /^\^[\w:/-]{2,}/.test(source)
/** Addresses such as fast-check draws: what they match is waited for. */
const webPages = ['http://example.org', 'https://example.org']
const suits = (text: string, patterns: readonly Pattern[]) =>
  patterns.every(({ source, flags }) => new RegExp(source, flags).test(text))
/** One with a host that every parser of addresses takes: none that is empty, or that ends in a number and is no IP address. */
const plainAddress: Pattern = {
  source: String.raw`^[a-z][a-z0-9+-]*:(?:\/\/)?(?:(?:\w+\.)*[a-zA-Z]\w*|127\.0\.0\.1)(?::[1-9]\d{0,3})?(?:\/[\w./-]*)?(?:\?[\w=&.-]*)?$`,
  flags: 'u',
}

const marks = String.raw`[\\^$.*+?()[\]{}|]`

/** A pattern that asks for a character which means something in regular expressions. */
const asksForMarks = ({ source }: Pattern) => new RegExp(String.raw`\\` + marks).test(source)

/** Nearly no regular expression matches a pattern by chance; texts without such characters are some. */
const plainRegex = (found: Drawn | undefined): Drawn | undefined =>
  found && { ...found, tests: [...found.tests, `!/${marks}/.test(value)`] }

interface PatternPlace {
  readonly others: readonly Pattern[]
  readonly place: SchemaPlace
}

function drawnPattern(shape: Shape, pattern: Pattern, { others, place }: PatternPlace): Drawn | undefined {
  const { patterns, least, most } = shape
  const sized = least > 0 || most < Infinity ? sizedPattern(pattern, least, most) : undefined
  const isLong = !sized && least > usualLength
  const joined = isLong || others.length > 0 ? joinedPattern(patterns, least, most) : undefined
  const stretched = joined ?? (isLong ? stretchedPattern(pattern, least) : undefined)
  if (isLong && !stretched && longestOf(pattern.source) < least) return undefined
  const { exact, ...drawable } = drawablePattern(sized ?? stretched ?? pattern)
  const tests = [
    ...(exact && !stretched ? [] : [matches(pattern)]),
    ...others.map(matches),
    ...(sized ? [] : lengthTests(shape, place)),
  ]
  return { plan: planPattern(drawable), tests }
}

const planPattern = ({ source, flags }: Pattern): ArbitraryPlan => ({
  kind: 'pattern',
  regex: { kind: 'data', value: `/${tidy(source)}/${flags}` },
  minLength: undefined,
  maxLength: undefined,
})

const number = (value: number): ValuePlan => ({ kind: 'data', value })

const planFormat = (format: StringFormat): ArbitraryPlan => ({
  kind: 'format',
  format,
  minLength: undefined,
  maxLength: undefined,
})

const base64: ArbitraryPlan = { kind: 'raw', code: { text: 'fc.base64String()', uses: [] } }

/** Of several formats one is drawn and the others are waited for: hardly any regular expression is an address, most addresses are one. */
const narrowFirst = (formats: readonly string[]): readonly string[] => [
  ...formats.filter((format) => !wide.has(format)),
  ...formats.filter((format) => wide.has(format)),
]
const wide: ReadonlySet<string> = new Set(['regex', 'uri-reference', 'json-pointer'])

const otherFormats = (formats: readonly string[]) =>
  formats.flatMap((format) => (format === 'regex' ? [hasNoOperators] : formatTest(format)))
/** Some texts that are regular expressions. */
const hasNoOperators = String.raw`!/[\\()[\]{}?*+]/.test(value)`

const formatTest = (format: string): readonly string[] => {
  const shape = formatFacts[format]?.shape
  return shape ? [`${String(shape)}.test(value)`] : []
}

/** JSON Schema counts characters, zod what `length` counts. */
function lengthTests({ least, most }: Shape, { dialect }: SchemaPlace): readonly string[] {
  const length = dialect === 'json' ? '[...value].length' : 'value.length'
  return [
    ...(least > 0 ? [`${length} >= ${least}`] : []),
    ...(most < Infinity ? [`${length} <= ${most}`] : []),
  ]
}

/** Texts that look as if they had the format. */
function planWrongFormat(shape: Shape, place: SchemaPlace): ArbitraryPlan | undefined {
  const { antiFormats, least, most, patterns, formats } = shape
  const wrong = antiFormats.flatMap((format) => formatFacts[format]?.wrong ?? [])
  const suits = (text: string) =>
    [...text].length >= least &&
    [...text].length <= most &&
    antiFormats.every((format) => isNotOf(format, text)) &&
    patterns.every(({ source, flags }) => new RegExp(source, flags).test(text))
  const known = formats.length > 0 ? [] : wrong.filter(suits)
  if (known.length > 0) return planValues(known)
  const tests = antiFormats.flatMap(formatTest)
  if (tests.length < antiFormats.length || formats.length > 0) return undefined
  const rest = drawn(shape, place)
  return rest && keep(rest.plan, [...rest.tests, ...tests.map((test) => `!${test}`)])
}

/** What lets much in is better asked than drawn from. */
const loosenessOf = ({ source, flags }: Pattern) =>
  probes.filter((probe) => new RegExp(source, flags).test(probe)).length
