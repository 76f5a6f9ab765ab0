import type { ValuePlan } from '../../../ir/leaf-plan.ts'
import { printData } from '../../../ir/print-data.ts'
import { code, plain, written, type Fragment } from '../fragment.ts'

export const printValue = (value: ValuePlan): Fragment =>
  value.kind === 'data' ? plain(printData(value.value)) : written(value)

/** `{ min: 0, max: 10 }` without what is undefined; empty text when nothing is left. */
export function constraints(entries: Readonly<Record<string, Fragment | ValuePlan | undefined>>): Fragment {
  const present = Object.entries(entries).flatMap(([name, value]) => {
    if (!value) return []
    return [code`${name}: ${'kind' in value ? printValue(value) : value}`]
  })
  return present.length === 0 ? plain('') : code`{ ${present} }`
}
