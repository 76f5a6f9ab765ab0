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

/** Two bounds of one range, and whatever else is told of it. */
export interface Range {
  readonly low: ValuePlan | undefined
  readonly high: ValuePlan | undefined
  /** What the sizes of a list are called in a spec. */
  readonly sizeOf?: 'Items'
}

/** The same, which says so where one of the bounds is computed and passes the other. */
export function ranged(entries: Entries, { low, high, sizeOf }: Range): Fragment {
  const mayCross = low && high && (low.kind === 'code' || high.kind === 'code')
  if (!mayCross) return constraints(entries)
  const bounds = Object.fromEntries(Object.entries(entries).filter(([name]) => isBound(name)))
  const others = Object.fromEntries(Object.entries(entries).filter(([name]) => !isBound(name)))
  const checked = code`${support('between')}(${[constraints(bounds), ...(sizeOf ? [plain(`'${sizeOf}'`)] : [])]})`
  const rest = fieldsOf(others)
  return rest.length === 0 ? checked : code`{ ...${checked}, ${rest} }`
}

const isBound = (name: string) => /^(?:min|max)/.test(name)
