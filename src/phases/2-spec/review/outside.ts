import type { ArbitrarySpec, Bound, BoundKeyword } from '../../../ir/arbitrary-spec.ts'
import { intervalOf } from '../../../ir/interval.ts'
import { openedBy, type FactoriesByName } from '../../../ir/opened-by.ts'
import type { Data } from '../../../ir/source.ts'

/** Where a value leaves what an arbitrary draws, and which keyword says so. */
export interface Outside {
  /** Within the value: `lines[0].cents`; empty for the value itself. */
  readonly path: string
  readonly value: Data
  readonly rule: string
}

/** The first part of a value that an arbitrary never draws, as far as data tell. */
export function outside(
  value: Data,
  written: ArbitrarySpec,
  factories: FactoriesByName,
  /** A factory may be a branch of itself, which is told elsewhere. */
  depth = 4,
): Outside | undefined {
  if (depth === 0) return undefined
  const arbitrary = openedBy(factories, written)
  const { source, spoil, invalid } = arbitrary
  if (invalid || spoil.length > 0 || arbitrary.duplicate) return undefined
  if (source.kind === 'anyOf') {
    const all = source.branches.map((branch) => isNoneOf(value, branch, factories, depth - 1))
    return all.every((one) => one) ? { path: '', value, rule: 'no branch of `anyOf` does' } : undefined
  }
  if (source.kind !== 'context' && source.kind !== 'type' && source.kind !== 'integer') return undefined
  const broken = rules.find(([keyword, isBroken]) => {
    const bound = arbitrary.bounds[keyword]
    return bound?.kind === 'data' && isBroken(value, bound.value)
  })
  if (broken) return { path: '', value, rule: saying(broken[0], arbitrary.bounds[broken[0]]) }
  const isWhole = source.kind !== 'integer' || typeof value !== 'number' || Number.isInteger(value)
  if (!isWhole) return { path: '', value, rule: 'it is an `integer`' }
  return isList(value) ? ofItems(value, arbitrary, factories) : ofFields(value, arbitrary, factories)
}

/** Whether a branch never draws a value; that values listed for the whole are not of its type, the compiler tells. */
function isNoneOf(value: Data, branch: ArbitrarySpec, factories: FactoriesByName, depth: number): boolean {
  const { source } = openedBy(factories, branch)
  const listed = source.kind === 'const' ? source.value : source.kind === 'enum' ? source.values : undefined
  if (!listed) return outside(value, branch, factories, depth) !== undefined
  if (listed.kind !== 'data') return false
  const values = source.kind === 'enum' && Array.isArray(listed.value) ? listed.value : [listed.value]
  return !values.some((one) => JSON.stringify(one) === JSON.stringify(value))
}

/** Whether neither a value of `boundary` nor its neighbours are ever drawn. */
export function isFarOutside(value: Data, arbitrary: ArbitrarySpec, factories: FactoriesByName): boolean {
  const drawn = typeof value === 'number' ? intervalOf(arbitrary, factories) : undefined
  if (!drawn || typeof value !== 'number') return false
  const next = Number.isInteger(value) ? 1 : 0
  return value - next > drawn.high || value + next < drawn.low
}

function ofItems(
  list: readonly Data[],
  { items }: ArbitrarySpec,
  factories: FactoriesByName,
): Outside | undefined {
  if (!items) return undefined
  const found = list.map((item, index) => within(`[${index}]`, outside(item, items, factories)))
  return found.find((one) => one !== undefined)
}

function ofFields(value: Data, { fields }: ArbitrarySpec, factories: FactoriesByName): Outside | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const held = new Map(Object.entries(value) as [string, Data][])
  const found = fields.map(({ name, arbitrary }) => {
    const part = held.get(name.text)
    return part === undefined ? undefined : within(`.${name.text}`, outside(part, arbitrary, factories))
  })
  return found.find((one) => one !== undefined)
}

const within = (step: string, found: Outside | undefined): Outside | undefined =>
  found && { ...found, path: `${step}${found.path}` }

const isList = (value: Data): value is readonly Data[] => Array.isArray(value)

type IsBroken = (value: Data, bound: Data) => boolean

const numbers =
  (isBroken: (value: number, bound: number) => boolean): IsBroken =>
  (value, bound) =>
    typeof value === 'number' && typeof bound === 'number' && isBroken(value, bound)

/** Lengths are counted in characters or in units of them: only what is wrong either way is. */
const lengths =
  (isBroken: (length: number, bound: number) => boolean): IsBroken =>
  (value, bound) =>
    typeof value === 'string' &&
    typeof bound === 'number' &&
    [value.length, [...value].length].every((length) => isBroken(length, bound))

const counts =
  (isBroken: (count: number, bound: number) => boolean): IsBroken =>
  (value, bound) =>
    isList(value) && typeof bound === 'number' && isBroken(value.length, bound)

const rules: readonly (readonly [BoundKeyword, IsBroken])[] = [
  ['minimum', numbers((value, bound) => value < bound)],
  ['exclusiveMinimum', numbers((value, bound) => value <= bound)],
  ['maximum', numbers((value, bound) => value > bound)],
  ['exclusiveMaximum', numbers((value, bound) => value >= bound)],
  ['multipleOf', numbers((value, bound) => Number.isInteger(bound) && value % bound !== 0)],
  ['minLength', lengths((length, bound) => length < bound)],
  ['maxLength', lengths((length, bound) => length > bound)],
  [
    'pattern',
    (value, bound) => typeof value === 'string' && typeof bound === 'string' && !matches(value, bound),
  ],
  ['minItems', counts((count, bound) => count < bound)],
  ['maxItems', counts((count, bound) => count > bound)],
]

function matches(value: string, pattern: string): boolean {
  const [, source = pattern, flags = ''] = /^\/([^]*)\/([a-z]*)$/.exec(pattern) ?? []
  try {
    return new RegExp(source, flags).test(value)
  } catch {
    // What is no pattern is told elsewhere.
    return true
  }
}

const saying = (keyword: BoundKeyword, bound: Bound | undefined): string =>
  `\`${keyword}\` is ${bound?.kind === 'data' ? JSON.stringify(bound.value) : 'computed'}`
