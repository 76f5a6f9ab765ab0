import type { Shape, SurfaceFunction } from '../../../../ir/surface.ts'
import type { Saying } from '../rule.ts'
import { meaning, mentions, singular, wordsOf } from '../words.ts'

/** What a phrase of a sentence means in the result of a function: the result itself, or a field of it. */
export interface Thing {
  /** Of `result`: ``, `.totalCents`. */
  readonly path: string
  readonly shape: Shape
}

const ofResult =
  /^(?:(?:the|its|a)\s+)?(?:result(?:ing \w+)?|return(?:ed)? value|returned \w+|value returned|output|it|answer)$/i

/** The thing that a phrase names; undefined where it names an input, several things, or none. */
export function thingOf(phrase: string, { f, isNamed }: Pick<Saying, 'f' | 'isNamed'>): Thing | undefined {
  const plain = withoutOwner(phrase.replaceAll('`', '').trim(), f)
  if (ofResult.test(plain)) return { path: '', shape: f.result }
  if (plain === f.name || plain === `${f.name}()`) return { path: '', shape: f.result }
  const words = meaning(plain)
  if (words.length === 0) return undefined
  const field = fieldOf(words, f.result)
  const input = f.parameters.some(({ name }) => mentions(plain, name) || isSaidBy(words, name))
  if (field) return input && words.length > 1 ? undefined : field
  if (input) return undefined
  // Of several functions, that one gives what another takes says nothing.
  if (!isNamed) return undefined
  // `slugify` gives the slug, `cartTotal` the total.
  const named = wordsOf(f.name).map(singular)
  const last = words.at(-1) ?? ''
  return last.length > 2 && named.some((word) => word === last || word.startsWith(last))
    ? { path: '', shape: f.result }
    : undefined
}

/** The total of a `bill`, the result of `formatCents`: whose it is, the sentence has said already. */
function withoutOwner(phrase: string, f: SurfaceFunction): string {
  const [, thing = '', owner = ''] =
    /^(.+?)\s+of\s+(?:an?\s+|the\s+|each\s+|every\s+)?(\w+)(?:\(\))?$/i.exec(phrase) ?? []
  const isOwner = owner === f.name || wordsOf(f.name).map(singular).includes(singular(owner.toLowerCase()))
  return thing !== '' && isOwner ? thing : phrase
}

/** The one field whose name says all of the words. */
function fieldOf(words: readonly string[], { fields }: Shape): Thing | undefined {
  const fitting = fields.filter(({ name }) => {
    const said = wordsOf(name).map(singular)
    return words.every((word) => said.includes(word))
  })
  const exact = fitting.filter(({ name }) => wordsOf(name).map(singular).join(' ') === words.join(' '))
  const [field, ...more] = exact.length > 0 ? exact : fitting
  return field && more.length === 0 && !field.optional && !field.shape.nullable
    ? { path: `.${field.name}`, shape: field.shape }
    : undefined
}

/** Whether a name consists of these words, or ends in them. */
export const isSaidBy = (words: readonly string[], name: string): boolean => {
  const said = wordsOf(name).map(singular)
  return said.length > 0 && said.every((word) => words.includes(word))
}

/** The parameter that a phrase names. */
export const inputOf = (phrase: string, { parameters }: SurfaceFunction) =>
  parameters.find(({ name }) => mentions(phrase, name)) ??
  parameters.find(({ name }) => isSaidBy(meaning(phrase), name))

/** A sentence that holds only sometimes says when, and rules do not understand when. */
export const isConditional = (sentence: string): boolean =>
  /\b(?:unless|except|if|when|whenever|while|otherwise|usually|normally|should be avoided|may|might|can be|by default|once|until|deprecated)\b/i.test(
    sentence,
  )
