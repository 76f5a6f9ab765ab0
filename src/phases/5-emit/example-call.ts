import type { ArbitraryPlan, RecordPlan } from '../../ir/arbitrary-plan.ts'
import type { NumberPlan, ValuePlan } from '../../ir/leaf-plan.ts'
import { printData } from '../../ir/print-data.ts'
import type { Commented } from './commented.ts'
import { propertyKey, stringLiteral } from './literal.ts'

/** A call of the function, or of the one for values, that compiles; undefined where a parameter has no short value. */
export function exampleCall(commented: Commented, of: 'arbitrary' | 'value'): string | undefined {
  const { functionName, makeName, params } = commented.factory
  if (params.some(({ example }) => example === undefined)) return undefined
  const values = params.map(({ name, example }) => `${propertyKey(name)}: ${example}`)
  const overrides = overridesText(commented, of)
  const given = [
    ...(values.length > 0 ? [`{ ${values.join(', ')} }`] : []),
    ...(overrides === undefined ? [] : [overrides]),
  ].join(', ')
  if (of === 'value') return `${makeName}(${given})`
  return overrides === undefined ? undefined : `${functionName}(${given})`
}

/**
 * Of the fields that a value can be written down for the first, and the first that stands inside another. Where a field
 * has the name of a method of all objects, the compiler takes the method for it in whatever is written down.
 */
function overridesText(commented: Commented, of: 'arbitrary' | 'value'): string | undefined {
  const { record, recordOf, arbitraryOf } = commented
  if (record?.fields.some(({ name }) => name in {})) return undefined
  const seen = (plan: ArbitraryPlan) =>
    plan.kind === 'named' && plan.overrides.length === 0 ? (arbitraryOf(plan.functionName) ?? plan) : plan
  const told = drawnIn(record).flatMap(({ name, arbitrary }) => {
    const text = of === 'value' ? plainText(seen(arbitrary)) : arbitraryText(seen(arbitrary))
    return text === undefined ? [] : [`${propertyKey(name)}: ${text}`]
  })
  const deep = drawnIn(record).flatMap(({ name, arbitrary }) => {
    const [first] = drawnIn(recordIn(arbitrary, recordOf)).flatMap((field) => {
      const text = plainText(seen(field.arbitrary))
      return text === undefined ? [] : [`${propertyKey(field.name)}: ${text}`]
    })
    return first === undefined ? [] : [`${propertyKey(name)}: { ${first} }`]
  })
  const all = [...told.slice(0, 1), ...deep.slice(0, 1)]
  return all.length === 0 ? undefined : `{ ${all.join(', ')} }`
}

const drawnIn = (record: RecordPlan | undefined) =>
  (record?.fields ?? []).flatMap(({ name, value, bound, key }) =>
    bound || key || value.kind !== 'drawn' ? [] : [{ name, arbitrary: value.arbitrary }],
  )

/** An object whose fields may be told one by one: one without functions. */
function recordIn(plan: ArbitraryPlan, recordOf: Commented['recordOf']): RecordPlan | undefined {
  const record =
    plan.kind === 'record' ? plan : plan.kind === 'named' ? recordOf(plan.functionName) : undefined
  return drawnIn(record).some(({ arbitrary }) => arbitrary.kind === 'function') ? undefined : record
}

function arbitraryText(plan: ArbitraryPlan): string | undefined {
  const texts = plan.kind === 'constantFrom' ? plan.values.map(dataText) : []
  const [first, last] = [texts[0], texts.at(-1)]
  if (texts.length > 2 && first !== undefined && last !== undefined)
    return `fc.constantFrom(${first}, ${last})`
  const text = plainText(plan)
  return text === undefined ? undefined : `fc.constant(${text})`
}

/** A value that the arbitrary may have and that is not its simplest, where it is short and plain to see. */
function plainText(plan: ArbitraryPlan): string | undefined {
  if (plan.kind === 'preset') return plan.name === 'boolean' ? 'true' : undefined
  if (plan.kind === 'string') return plan.minLength || plan.maxLength ? undefined : "'example'"
  if (plan.kind === 'date') return plan.min || plan.max ? undefined : "new Date('2024-02-29')"
  if (plan.kind === 'number') return numberText(plan)
  const last = plan.kind === 'constantFrom' ? plan.values.at(-1) : undefined
  return last && dataText(last)
}

function numberText({ min, max, minExcluded, maxExcluded, multipleOf }: NumberPlan): string | undefined {
  if (minExcluded || maxExcluded || multipleOf || min?.kind === 'code' || max?.kind === 'code')
    return undefined
  const wanted = min === undefined ? 1 : Number(min.value) + 1
  return max === undefined || wanted <= Number(max.value) ? String(wanted) : undefined
}

function dataText(value: ValuePlan): string | undefined {
  if (value.kind !== 'data' || (typeof value.value === 'object' && value.value !== null)) return undefined
  return typeof value.value === 'string' ? stringLiteral(value.value) : printData(value.value)
}
