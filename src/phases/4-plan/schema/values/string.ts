import type { ArbitraryPlan } from '../../../../ir/arbitrary-plan.ts'
import type { ValuePlan } from '../../../../ir/leaf-plan.ts'
import { drawnFormat, formatFacts, isNotOf, shapesOf } from '../formats.ts'
import { drawablePattern } from '../../patterns/drawable-pattern.ts'
import { likeliest } from '../../patterns/likeliest.ts'
import { drawableSplice } from '../../patterns/format-beside-pattern.ts'
import { lookaheadsOf, type Looked } from '../../patterns/lookaheads.ts'
import { regexFacts } from '../../patterns/regex-lengths.ts'
import { rareTexts } from '../../patterns/rare-texts.ts'
import { fewest, isLong, isTooLong, stretched, usual } from './long.ts'
import { strictestFirst } from '../../patterns/strictest-first.ts'
import { splicedTexts, textsLike } from '../../patterns/spliced-texts.ts'
import { hasTexts, textsOf } from '../../patterns/texts-of.ts'
import { mostCharactersOf } from '../pattern-facts.ts'
import type { SchemaPlace } from '../place.ts'
import type { Pattern } from '../../patterns/text-rules.ts'
import type { Shape } from '../shape.ts'
import { planValues } from './constants.ts'
import { isNone, keep } from './conditions.ts'
import { planFormat } from './format-and-patterns.ts'
import { anyText, planMismatch, type Drawn } from './mismatch.ts'
import { matches } from './pattern-test.ts'

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

function drawn(shape: Shape, place: SchemaPlace): Drawn | undefined {
  const { patterns, least, most } = shape
  if (place.dialect === 'json' && patterns.some((each) => mostCharactersOf(each) < least)) return undefined
  const formats = narrowFirst(shape.formats)
  const [format] = formats
  const plain = { ...shape, formats: formats.slice(1), patterns: [...patterns, withoutMarks] }
  if (format === 'regex' && patterns.length > 0 && hasTexts({ all: plain.patterns, least, most }) !== false)
    return drawn(plain, place)
  const known = drawnFormat(format)
  if (known) {
    const found = planFormat(known, shape)
    return (
      found && {
        plan: found.plan,
        tests: [...found.tests, ...lengthTests(shape, place), ...otherFormats(formats.slice(1))],
      }
    )
  }
  if (format === 'byte')
    return { plan: base64, tests: [...patterns.map(matches), ...lengthTests(shape, place)] }
  if (isTooLong(shape)) return undefined
  const [pattern, ...others] = strictestFirst(patterns)
  if (!pattern && isLong(shape)) return { plan: stretched(shape, someText), tests: [] }
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

/** Nearly no regular expression matches a pattern by chance; texts without characters that stand in pairs, or behind something, are some. */
const withoutMarks: Pattern = { source: String.raw`^[^\\()[\]{}*+?]*$`, flags: 'u' }

interface PatternPlace {
  readonly others: readonly Pattern[]
  readonly place: SchemaPlace
}

function drawnPattern(shape: Shape, pattern: Pattern, { others, place }: PatternPlace): Drawn | undefined {
  const { patterns, least, most } = shape
  const looked = lookaheadsOf(pattern)
  if (looked) return lookedPattern(shape, pattern, { others, place, looked })
  const rules = { all: patterns, least, most }
  const { share, isSized, ...best } = likeliest(pattern, rules, place.dialect === 'json' ? '' : pattern.flags)
  const rare = rareTexts(share, rules)
  if (rare) return listed(rare)
  const { exact, ...drawable } = drawablePattern(best)
  const { refusal } = regexFacts(drawable.source, drawable.flags)
  if (refusal)
    place.unreadable({
      at: place.open.at(-1) ?? '',
      reason: `fast-check cannot draw texts for ${refusal} in a pattern`,
    })
  const tests = [
    ...(exact && best.isOwn ? [] : [matches(pattern)]),
    ...others.map(matches),
    ...(isSized ? [] : lengthTests(shape, place)),
  ]
  return { plan: textsLike(drawable), tests }
}

function listed(texts: readonly string[]): Drawn | undefined {
  const plan = planValues(texts)
  return plan && { plan, tests: [] }
}

/** Texts into which is put what a pattern looks ahead for. */
function lookedPattern(
  shape: Shape,
  pattern: Pattern,
  { others, place, looked }: PatternPlace & { readonly looked: Looked },
): Drawn | undefined {
  const behind = looked.rest === '' ? [] : [{ ...pattern, source: looked.rest }]
  const base = drawn({ ...shape, patterns: [...others, ...behind] }, place)
  const plan = base && splicedTexts(base.plan, looked.wanted.map(drawableSplice))
  const tests = [pattern, ...others].map(matches)
  return plan && { plan, tests: [...tests, ...lengthTests(shape, place)] }
}

const number = (value: number): ValuePlan => ({ kind: 'data', value })

/** Of characters that are one unit, so that they can be counted. */
const someText: ArbitraryPlan = {
  kind: 'string',
  minLength: number(fewest),
  maxLength: number(usual),
  hostile: false,
}

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

const triedTexts = 100

/** Texts that look as if they had the format. */
function planWrongFormat(shape: Shape, place: SchemaPlace): ArbitraryPlan | undefined {
  const { antiFormats, least, most, patterns, antiPatterns, formats } = shape
  const isMatch = (text: string) => (pattern: Pattern) => new RegExp(pattern.source, pattern.flags).test(text)
  const wrong = antiFormats.flatMap((format) => formatFacts[format]?.wrong ?? [])
  const suits = (text: string) =>
    [...text].length >= least &&
    [...text].length <= most &&
    antiFormats.every((format) => isNotOf(format, text)) &&
    patterns.every(isMatch(text)) &&
    !antiPatterns.some(isMatch(text))
  const known = formats.length > 0 ? [] : wrong.filter(suits)
  if (known.length > 0) return planValues(known)
  const tests = antiFormats.flatMap(formatTest)
  if (tests.length < antiFormats.length || formats.length > 0) return undefined
  const none = [...antiPatterns, ...shapesOf(antiFormats)]
  const rules = { all: [anyText, ...patterns], none, least, most }
  if (hasTexts(rules) === false) return undefined
  // A pattern may match nothing but texts of the format.
  const some = patterns.flatMap((pattern) => textsOf({ all: [pattern] }, triedTexts) ?? [])
  if (some.length > 0 && !some.some(suits)) return undefined
  const rest = drawn(shape, place)
  const wrongs = [...tests, ...antiPatterns.map(matches)].map((test) => `!${test}`)
  return rest && keep(rest.plan, [...rest.tests, ...wrongs])
}
