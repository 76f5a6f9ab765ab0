import type { ArbitraryPlan } from '../../../../ir/arbitrary-plan.ts'
import type { CodeText } from '../../../../ir/leaf-plan.ts'
import { printData } from '../../../../ir/print-data.ts'
import type { Data } from '../../../../ir/source.ts'

/** Values that meet all conditions on `value`. */
export function keep(arbitrary: ArbitraryPlan, conditions: readonly (CodeText | string)[]): ArbitraryPlan {
  if (conditions.length === 0) return arbitrary
  const codes = conditions.map((each) => (typeof each === 'string' ? { text: each, uses: [] } : each))
  const text = codes.map((code) => code.text).join(' && ')
  const condition = { text, uses: codes.flatMap(({ uses }) => uses) }
  return { kind: 'filtered', arbitrary, condition, from: [] }
}

/** That a value is none of some. */
export function isNone(values: readonly Data[]): readonly string[] {
  const simple = values.filter((value) => typeof value !== 'object' || value === null)
  const [only] = simple
  const among =
    simple.length === 1 && only !== undefined
      ? [`value !== ${printData(only)}`]
      : simple.length > 1
        ? [`!(${printData(simple)} as unknown[]).includes(value)`]
        : []
  const whole = values.filter((value) => typeof value === 'object' && value !== null)
  return [...among, ...whole.map((value) => `JSON.stringify(value) !== ${printData(JSON.stringify(value))}`)]
}
