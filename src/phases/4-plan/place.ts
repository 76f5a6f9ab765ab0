import type { SourceRange } from '../../ir/source.ts'

/** Where an arbitrary stands: what encloses it decides how it is drawn. */
export interface Place {
  /** The type in which the path starts, as the spec writes it. */
  readonly of?: string | undefined
  /** Fields, and steps of other sorts, from that type on, for messages. */
  readonly path: readonly Step[]
  /** How many steps from there on keywords can follow: undefined: all of them. */
  readonly reach?: number | undefined
  /** Where this is a member of a union: the fields that other members have. */
  readonly others?: ReadonlySet<string> | undefined
  /** The nearest part on the path that the exports of its module make as a whole: how many steps lead to it, and the keys. */
  readonly whole?: Whole | undefined
  /** The function of a named type in whose body this is; undefined in what the spec itself says. */
  readonly within?: string | undefined
  readonly range: SourceRange
  readonly hostile: boolean
  /** Names of recursive types whose arbitraries are being tied together. */
  readonly tying: ReadonlySet<string>
  /** What bounds how deep these lead into each other is called by. */
  readonly depth?: string
  /** The body of a factory or of a named type's function: expand a named type instead of calling its function. */
  readonly root: boolean
}

export interface Whole {
  readonly steps: number
  readonly keys: string
}

/** A field by its name; anything else in brackets: an element of a list or of a tuple, an entry, a result, a member of a union. */
export type Step =
  string | { readonly mark: '[]' | '()' | '[*]' | '[key]' | '[value]' | `[${number}]` | `{${string}}` }

export const inside = (place: Place, step: Step): Place => ({
  ...place,
  path: [...place.path, step],
  reach: place.reach ?? (isReached(step, place) ? undefined : place.path.length),
  others: undefined,
  root: false,
})

/** A member of a union: its fields are reached as far as no other member has them, too. */
export const insideMember = (place: Place, mark: `{${string}}`, others: ReadonlySet<string>): Place => ({
  ...place,
  path: [...place.path, { mark }],
  others,
})

/** Whether a step leads to a member of a union, which the keys of the union itself are about. */
export const isOfUnion = (step: Step): boolean => typeof step !== 'string' && step.mark.startsWith('{')

/** `fields` and `items` reach into fields, lists and tuples. */
const isReached = (step: Step, { others }: Place) =>
  typeof step === 'string' ? others?.has(step) !== true : step.mark === '[]' || /\d/.test(step.mark)

/** The same place, into which no keyword reaches from outside: a type is drawn there at every depth alike. */
export const outOfReach = <Where extends Pick<Place, 'path' | 'reach'>>(place: Where): Where => ({
  ...place,
  reach: place.reach ?? place.path.length,
})

/** `lines[].price`, for messages. */
export const pathText = (path: readonly Step[], of?: string): string =>
  path.reduce<string>(
    (text, step) =>
      typeof step !== 'string' ? `${text}${step.mark}` : text === '' ? step : `${text}.${step}`,
    of ?? '',
  )

/** The same place, which these keys make as a whole; where no keyword reaches, what stands above it is made. */
export const wholeAt = (place: Place, keys: string): Place =>
  place.reach === undefined ? { ...place, whole: { steps: place.path.length, keys } } : place
