import fc from 'fast-check'

/** Which rule of its schema a value breaks, and where: the path is a JSON pointer. */
export interface BrokenRule {
  readonly path: string
  readonly rule: string
  /** The property that a rule of its object is about: the one that is missing, or too much. */
  readonly property?: string
}

/** A value that is valid but for one rule. */
export interface Broken extends BrokenRule {
  readonly value: unknown
}

interface RulePlace {
  readonly property?: string
  /** The rule is told of this property's place. */
  readonly at?: string
}

/** Values that break one rule themselves. */
export const breaking = (
  rule: string,
  values: fc.Arbitrary<unknown>,
  { property, at }: RulePlace = {},
): fc.Arbitrary<Broken> =>
  values.map((value) => ({
    path: at === undefined ? '' : pointerStep(at),
    rule,
    ...(property === undefined ? {} : { property }),
    value,
  }))

const pointerStep = (key: string | number) => `/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`

/** Objects with a broken value in one property, all else valid. */
export const breakingField = (
  objects: fc.Arbitrary<unknown>,
  name: string,
  broken: fc.Arbitrary<Broken>,
): fc.Arbitrary<Broken> =>
  fc.tuple(objects, broken).map(([whole, part]) => {
    const value = { ...(whole as object) }
    Object.defineProperty(value, name, { value: part.value, writable: true, enumerable: true, configurable: true })
    return { ...part, path: `${pointerStep(name)}${part.path}`, value }
  })

interface ItemPlace {
  readonly at?: number
  /** Not among the first so many. */
  readonly from?: number
  /** Beside the items of the list, and not for one of them. */
  readonly added?: boolean
}

/** Lists with one broken item, all others valid. */
export const breakingItem = (
  lists: fc.Arbitrary<readonly unknown[]>,
  broken: fc.Arbitrary<Broken>,
  { at, from = 0, added = false }: ItemPlace = {},
): fc.Arbitrary<Broken> =>
  fc.tuple(lists, broken, fc.nat()).map(([items, part, choice]) => {
    const places = items.length - from + (added ? 1 : 0)
    const place = at ?? from + (choice % Math.max(1, places))
    const value = [...items.slice(0, place), part.value, ...items.slice(added ? place : place + 1)]
    return { ...part, path: `${pointerStep(place)}${part.path}`, value }
  })

/** Only the values; `brokenRule` tells which rule each breaks. */
export const brokenValue = (broken: fc.Arbitrary<Broken>): fc.Arbitrary<unknown> =>
  broken.map(({ value, ...rule }) => {
    brokenRules.set(value, rule)
    return value
  })

/** A value breaks exactly one rule, so that a value drawn again breaks the same. Objects are kept by identity, the rest by what it is. */
const brokenRules = {
  objects: new WeakMap<object, BrokenRule>(),
  others: new Map<unknown, BrokenRule>(),
  set(value: unknown, rule: BrokenRule) {
    if (typeof value === 'object' && value !== null) this.objects.set(value, rule)
    else this.others.set(value, rule)
  },
  get(value: unknown): BrokenRule | undefined {
    return typeof value === 'object' && value !== null ? this.objects.get(value) : this.others.get(value)
  },
}

/** Which rule a value of `invalid: true` breaks. */
export function brokenRule(value: unknown): BrokenRule {
  const rule = brokenRules.get(value)
  if (!rule) throw new Error('brokenRule was asked for a value that was not drawn with `invalid: true`.')
  return rule
}
