import type { Data } from '../../../../ir/source.ts'
import type { ValueType } from '../../../../ir/schema-model.ts'
import type { RuleHandler } from '../algebra.ts'
import type { Shape } from '../shape.ts'

export const neverRule: RuleHandler<'never'> = { apply: () => [], deny: (shape) => [shape] }

/** `type`: an integer is a number that is whole. */
export const typeRule: RuleHandler<'type'> = {
  apply: (shape, { types }) => {
    if (types.some((type) => type === shape.type)) return [shape]
    return shape.type === 'number' && types.includes('integer') ? whole(shape, true) : []
  },
  deny: (shape, { types }) => {
    if (types.some((type) => type === shape.type)) return []
    return shape.type === 'number' && types.includes('integer') ? whole(shape, false) : [shape]
  },
}

const whole = (shape: Shape, integer: boolean): readonly Shape[] =>
  shape.integer === undefined || shape.integer === integer ? [{ ...shape, integer }] : []

/** `const` and `enum`. */
export const valuesRule: RuleHandler<'values'> = {
  apply: (shape, { values }) => {
    const mine = values.filter((value) => typeOf(value) === shape.type)
    const both = shape.values ? mine.filter((value) => isAmong(value, shape.values ?? [])) : mine
    return both.length > 0 ? [{ ...shape, values: both }] : []
  },
  deny: (shape, { values }) => {
    const mine = values.filter((value) => typeOf(value) === shape.type)
    const left = shape.values?.filter((value) => !isAmong(value, mine))
    if (left?.length === 0) return []
    return [{ ...shape, values: left, excluded: [...shape.excluded, ...mine] }]
  },
}

export function typeOf(value: Data): ValueType {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  const type = typeof value
  return type === 'object' ? 'object' : (type as ValueType)
}

/** Equal as JSON: the order of keys does not matter. */
export const isAmong = (value: Data, values: readonly Data[]): boolean =>
  values.some((other) => stable(other) === stable(value))

const stable = (value: Data): string => {
  if (Array.isArray(value)) return `[${value.map(stable).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value === 0 ? 0 : value)
  const entries = Object.entries(value).map(
    ([key, inner]) => `${JSON.stringify(key)}:${stable(inner as Data)}`,
  )
  return `{${entries.sort().join()}}`
}

export const uniqueRule: RuleHandler<'unique'> = {
  apply: (shape) =>
    shape.type !== 'array' ? [shape] : shape.unique === false ? [] : [{ ...shape, unique: true }],
  deny: (shape) =>
    shape.type !== 'array' || shape.unique === true
      ? []
      : [{ ...shape, unique: false, least: Math.max(2, shape.least) }],
}
