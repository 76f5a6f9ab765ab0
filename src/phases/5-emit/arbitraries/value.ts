import type { ValuePlan } from '../../../ir/leaf-plan.ts'
import { printData } from '../../../ir/print-data.ts'
import { code, plain, support, written, type Fragment } from '../fragment.ts'

export const printValue = (value: ValuePlan): Fragment =>
  value.kind === 'data' ? plain(printData(value.value)) : written(value)

type Entries = Readonly<Record<string, Fragment | ValuePlan | undefined>>

/** `{ min: 0, max: 10 }` without what is undefined; empty text when nothing is left. */
export function constraints(entries: Entries): Fragment {
  const present = fieldsOf(entries)
  return present.length === 0 ? plain('') : code`{ ${present} }`
}

const fieldsOf = (entries: Entries): readonly Fragment[] =>
  Object.entries(entries).flatMap(([name, value]) => {
    if (!value) return []
    return [code`${name}: ${'kind' in value ? printValue(value) : value}`]
  })

/** Two bounds of one range. */
export interface Range {
  readonly low: ValuePlan | undefined
  readonly high: ValuePlan | undefined
}

/** The same, which says so where a bound is computed that is none, or passes the other. */
export function ranged(entries: Entries, { low, high }: Range): Fragment {
  const isTwoSided = low !== undefined && high !== undefined
  const mayFail = [low, high].some((bound) => isComputed(bound) && (isTwoSided || !isPath(bound.text)))
  return mayFail ? looked(entries, (bounds) => code`${support('between')}(${bounds})`) : constraints(entries)
}

/** Bigints are code, as data cannot hold them. */
const isComputed = (bound: ValuePlan | undefined): bound is ValuePlan & { readonly kind: 'code' } =>
  bound?.kind === 'code' && !/^-?\d+n$/.test(bound.text)

/** What holds so many: `minItems` and `maxItems` of a list, of which there may be no more than some. */
interface SizesOf {
  readonly of?: 'Items'
  readonly most?: number
}

/** Sizes, which are made whole where they are computed, and say so where nothing has them. */
export function sized(entries: Entries, { of, most }: SizesOf = {}): Fragment {
  const { minLength, maxLength } = entries
  const sizes = [minLength, maxLength].flatMap((size) => (size && 'kind' in size ? [size] : []))
  const [first] = sizes.map(printValue)
  const isOne = most === undefined && sizes.every((size) => printValue(size).text === first?.text)
  const mayFail = sizes.some((size) => size.kind === 'code' && !(isOne && isSize(size.text)))
  if (!mayFail) return constraints(entries)
  const told = most === undefined ? (of ? [`'${of}'`] : []) : [`'${of ?? 'Length'}'`, String(most)]
  return looked(entries, (bounds) => code`${support('wholeSizes')}(${[bounds, ...told.map(plain)]})`)
}

function looked(entries: Entries, look: (bounds: Fragment) => Fragment): Fragment {
  const bounds = Object.fromEntries(Object.entries(entries).filter(([name]) => isBound(name)))
  const others = Object.fromEntries(Object.entries(entries).filter(([name]) => !isBound(name)))
  const checked = look(constraints(bounds))
  const rest = fieldsOf(others)
  return rest.length === 0 ? checked : code`{ ...${checked}, ${rest} }`
}

const isBound = (name: string) => /^(?:min|max)/.test(name)

/** A name, or a field of what it names. */
export const isPath = (text: string): boolean =>
  /^[\p{ID_Start}$_][\p{ID_Continue}$]*(\.[\p{ID_Start}$_][\p{ID_Continue}$]*)*$/u.test(text)

/** What can only be a size. */
const isSize = (text: string) => /\.(?:length|size)$/.test(text) && isPath(text)
