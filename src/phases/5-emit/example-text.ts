import type { ArbitraryPlan, RecordPlan } from '../../ir/arbitrary-plan.ts'
import { printData } from '../../ir/print-data.ts'
import type { FactoryPlan } from '../../ir/plan.ts'
import { commentText } from './comment.ts'
import { propertyKey } from './literal.ts'

/** A call for a doc comment: with a value for the first field that one can be written down for. */
export function exampleText(
  { functionName, makeName, params }: FactoryPlan,
  record: RecordPlan | undefined,
): string {
  const shown = (record?.fields ?? []).flatMap(({ name, value, bound }) => {
    const text = bound || value.kind !== 'drawn' ? undefined : valueText(value.arbitrary)
    return text === undefined ? [] : [`{ ${propertyKey(name)}: ${text} }`]
  })
  const names = params.length > 0 ? [`{ ${params.map(({ name }) => name).join(', ')} }`] : []
  const result = functionName === 'value' ? 'made' : 'value'
  return commentText(`const ${result} = ${makeName}(${[...names, ...shown.slice(0, 1)].join(', ')})`)
}

/** A value that the arbitrary may have, where it is short and plain to see. */
function valueText(plan: ArbitraryPlan): string | undefined {
  if (plan.kind === 'preset') return plan.name === 'boolean' ? 'true' : undefined
  if (plan.kind === 'string') return plan.minLength || plan.maxLength ? undefined : "'example'"
  if (plan.kind === 'number') {
    if (plan.minExcluded || plan.multipleOf || plan.min?.kind === 'code') return undefined
    const least = plan.min?.kind === 'data' ? plan.min : undefined
    return least ? printData(least.value) : plan.max ? undefined : '1'
  }
  const [first] = plan.kind === 'constantFrom' ? plan.values : plan.kind === 'constant' ? [plan.value] : []
  return first?.kind === 'data' && typeof first.value !== 'object' ? printData(first.value) : undefined
}
