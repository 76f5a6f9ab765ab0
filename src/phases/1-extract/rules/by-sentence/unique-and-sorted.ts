import type { Shape, SurfaceFunction } from '../../../../ir/surface.ts'
import type { SentenceRule } from '../rule.ts'
import { meaning, singular, wordsOf } from '../words.ts'
import { asserted } from './asserted.ts'
import { isConditional } from './thing.ts'

export const uniqueAndSorted: SentenceRule = {
  recognises:
    '“every X is unique”, “no X occurs twice”, “without duplicates”; “sorted (by X)”, “in ascending / descending order”, of the list that is the result or its one list',
  writes: 'isUnique, isSorted',
  propose: (saying) => {
    const { sentence, f } = saying
    const list = listOf(f)
    if (!list || f.result.nullable || isConditional(sentence)) return undefined
    return unique(saying, list) ?? sorted(saying, list)
  },
}

interface List {
  readonly path: string
  readonly element: Shape
}

function listOf({ result }: SurfaceFunction): List | undefined {
  if (result.kind === 'list') return result.element && { path: '', element: result.element }
  const lists = result.fields.filter(({ shape, optional }) => shape.kind === 'list' && !optional)
  const [only, ...more] = lists
  return only?.shape.element && more.length === 0
    ? { path: `.${only.name}`, element: only.shape.element }
    : undefined
}

type Told = (
  saying: Parameters<SentenceRule['propose']>[0],
  list: List,
) => ReturnType<SentenceRule['propose']>

const unique: Told = (saying, { path, element }) => {
  const plain = saying.sentence.replaceAll('`', '')
  const of =
    /\b(?:every|each|all)\s+(?:\w+['’]s\s+)?(\w+)(?:\s+(?:of|in)\s+[\w ]+?)?\s+(?:is|are)\s+(?:always\s+)?(?:unique|distinct|different)\b/i.exec(
      plain,
    ) ??
    /\bno (?:two )?(\w+) (?:occurs?|appears?|comes?|is (?:listed|there)) (?:twice|more than once)\b/i.exec(
      plain,
    ) ??
    /\b(?:without|no|contains no|has no) (?:any )?(duplicates?|repetitions?)\b(?! (?:by|of|in))/i.exec(plain)
  if (!of || /\binput\b/i.test(plain)) return undefined
  const key = keyOf(of[1] ?? '', element)
  return key === undefined
    ? undefined
    : asserted(saying, {
        id: 'has-no-duplicates',
        rule: `No two of what ${saying.f.call} gives are the same${key === '' ? '' : ` in ${key}`}.`,
        then: (result) => [`isUnique(${result}${path}${key === '' ? '' : `, (one) => one.${key}`})`],
      })
}

const sorted: Told = (saying, { path, element }) => {
  const plain = saying.sentence.replaceAll('`', '')
  const by =
    /\b(?:sorted|ordered)(?: in (?:ascending|descending) order)?(?: by (?:the |their |its )?(\w+(?: \w+)?))?\b/i.exec(
      plain,
    )
  const inOrder =
    /\bin (?:ascending|descending|increasing|decreasing|alphabetical) order\b|\bascending\b|\bdescending\b/i.exec(
      plain,
    )
  if (!by && !inOrder) return undefined
  if (
    /\b(?:not|unsorted|unordered|must be sorted|expects?|given|input|assumes?|then by|stable|locale|insertion|original|alphabetical|requires)\b/i.test(
      plain,
    )
  )
    return undefined
  const words = by?.[1]?.replace(/\s+(?:in|and|from|ascending|descending|first)\b.*$/i, '') ?? ''
  const key = words === '' ? (isOrderable(element) ? '' : undefined) : keyOf(words, element)
  const shape =
    key === undefined || key === '' ? element : element.fields.find(({ name }) => name === key)?.shape
  if (key === undefined || !shape || !isOrderable(shape)) return undefined
  const isDown = /\b(?:descending|decreasing|largest first|newest first|highest first|from high)\b/i.test(
    plain,
  )
  // Which way round texts go depends on more than their characters.
  if (shape.kind === 'string' && isDown) return undefined
  const value = key === '' ? 'one' : `one.${key}`
  return asserted(saying, {
    id: 'comes-in-order',
    rule: `What ${saying.f.call} gives is sorted${key === '' ? '' : ` by ${key}`}${isDown ? ', the largest first' : ''}.`,
    then: (result) => [`isSorted(${result}${path}, (one) => ${isDown ? `-${value}` : value})`],
  })
}

const isOrderable = ({ kind, nullable }: Shape) =>
  !nullable && (kind === 'number' || kind === 'bigint' || kind === 'date')

/** The field that a word names; empty for the element itself; undefined where it is neither. */
function keyOf(word: string, { kind, fields }: Shape): string | undefined {
  const words = meaning(word)
  const itself =
    /^(?:item|element|entry|value|duplicate|repetition|one|name|tag|id|key|number|word)s?$/i.test(word)
  if (kind !== 'object') return itself || words.length === 0 || kind === 'string' ? '' : undefined
  const fitting = fields.filter(
    ({ name, optional }) =>
      !optional && words.length > 0 && wordsOf(name).map(singular).join(' ') === words.join(' '),
  )
  return fitting.length === 1 ? fitting[0]?.name : undefined
}
