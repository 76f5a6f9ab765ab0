import type { Shape, SurfaceFunction } from '../../../../ir/surface.ts'
import type { SentenceRule } from '../rule.ts'
import { kebab, meaning, singular, wordsOf } from '../words.ts'
import { asserted } from './asserted.ts'
import { isConditional, thingOf } from './thing.ts'

export const sums: SentenceRule = {
  recognises:
    '“X is the sum of the Ys”, “the Xs add up to Y”, where one side is the result or a field of it, and the other numbers of a list',
  writes: 'the sum',
  propose: (saying) => {
    if (isConditional(saying.sentence)) return undefined
    const sentence = saying.sentence.replaceAll('`', '')
    const isSum =
      /^(.+?)\s+(?:is|are|equals?|must be|is always)\s+(?:exactly\s+)?the (?:sum|total) of\s+(?:all\s+|the\s+|its\s+|their\s+)*(.+?)[.;]?$/i.exec(
        sentence,
      )
    if (isSum) return summed(saying, isSum[1] ?? '', isSum[2] ?? '')
    const addUp =
      /^(.+?)\s+(?:always\s+)?(?:add|sum) up\s+(?:always\s+)?(?:exactly\s+)?to\s+(?:exactly\s+)?(?:the\s+)?(.+?)[.;]?$/i.exec(
        sentence,
      )
    return addUp ? partsOf(saying, addUp[1] ?? '', addUp[2] ?? '') : undefined
  },
}

type Summed = (
  saying: Parameters<SentenceRule['propose']>[0],
  first: string,
  second: string,
) => ReturnType<SentenceRule['propose']>

/** The total is the sum of the line amounts. */
const summed: Summed = (saying, whole, parts) => {
  const thing = thingOf(whole, saying)
  const list = inputList(parts, saying.f)
  if (!thing || thing.shape.kind !== 'number' || thing.shape.nullable || saying.f.result.nullable || !list)
    return undefined
  return asserted(saying, {
    id: [kebab(thing.path), 'is-the-sum'].filter((part) => part !== '').join('-'),
    rule: `${thing.path === '' ? `What ${saying.f.call} gives` : thing.path.slice(1)} is the sum of ${list.words}.`,
    then: (result, given) => [`closeTo(${result}${thing.path}, sum(${list.code(given(list.parameter))}))`],
  })
}

/** The shares add up to the total. */
const partsOf: Summed = (saying, parts, whole) => {
  const { f } = saying
  const thing =
    thingOf(parts, saying) ?? (f.result.kind === 'list' ? { path: '', shape: f.result } : undefined)
  const total = f.parameters.find(
    ({ name, shape, optional }) =>
      shape.kind === 'number' &&
      !optional &&
      meaning(whole).some((word) => wordsOf(name).map(singular).includes(word)),
  )
  const isNumbers = thing?.shape.kind === 'list' && thing.shape.element?.kind === 'number'
  if (!thing || !total || !isNumbers || f.result.nullable) return undefined
  return asserted(saying, {
    id: 'adds-up',
    rule: `What ${f.call} gives adds up to ${total.name}.`,
    then: (result, given) => [`closeTo(sum(${result}${thing.path}), ${given(total.name)})`],
  })
}

interface Numbers {
  readonly parameter: string
  readonly words: string
  readonly code: (list: string) => string
}

/** The numbers of a list that is given: the list itself, or one field of its items. */
function inputList(phrase: string, { parameters }: SurfaceFunction): Numbers | undefined {
  // “price times quantity” is more than one field.
  if (
    /\b(?:times|multiplied|minus|plus|without|except|weighted|squares?|visible|of which|that|which|whose|active|where)\b|[*×]/i.test(
      phrase,
    )
  )
    return undefined
  const words = meaning(phrase)
  const found = parameters.flatMap(({ name, shape, optional }): readonly Numbers[] => {
    if (shape.kind !== 'list' || optional || !shape.element) return []
    const isNamed = wordsOf(name)
      .map(singular)
      .some((word) => words.includes(word))
    if (shape.element.kind === 'number')
      return isNamed || words.length === 0 ? [{ parameter: name, words: name, code: (list) => list }] : []
    const field = fieldSaid(words, wordsOf(name).map(singular), shape.element)
    return field === undefined
      ? []
      : [
          {
            parameter: name,
            words: `${field} of ${name}`,
            code: (list) => `${list}.map((one) => one.${field})`,
          },
        ]
  })
  return found.length === 1 ? found[0] : undefined
}

/** The one field of numbers that the words name, the list's own name aside. */
function fieldSaid(words: readonly string[], list: readonly string[], { fields }: Shape): string | undefined {
  const rest = words.filter((word) => !list.includes(word) && word !== 'line' && word !== 'item')
  const fitting = fields.filter(
    ({ name, shape, optional }) =>
      shape.kind === 'number' &&
      !optional &&
      rest.length > 0 &&
      rest.every((word) => wordsOf(name).map(singular).includes(word)),
  )
  return fitting.length === 1 ? fitting[0]?.name : undefined
}
