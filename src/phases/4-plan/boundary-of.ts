import type { BoundaryPlan, ValuePlan } from '../../ir/leaf-plan.ts'
import type { ArbitrarySpec } from '../../ir/arbitrary-spec.ts'

/** The values to be drawn often, under the name by which evidence speaks of them. */
export function boundaryOf(
  { id, bounds }: ArbitrarySpec,
  list: ValuePlan | undefined,
): BoundaryPlan | undefined {
  const said = bounds.boundary?.kind === 'data' ? bounds.boundary.value : undefined
  return list && { name: nameOf(id), list, values: Array.isArray(said) ? said.map(String) : undefined }
}

/**
 * `factories/order/fields/lines/items/fields/cents` is called `order.lines[].cents`, also in an included file, a given
 * `units` `given: units`.
 */
function nameOf(id: string): string {
  const steps = id
    .replace(/^include\/\d+\//, '')
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  const given = steps.lastIndexOf('given')
  const start = steps[0] === 'factories' ? 1 : given + 1
  return `${steps[0] === 'factories' ? '' : 'given: '}${steps[start] ?? id}${insideOf(steps.slice(start + 1))}`
}

function insideOf([step, name = '', ...rest]: readonly string[]): string {
  if (step === undefined) return ''
  if (step === 'fields' || step === 'properties' || step === 'bind') return `.${name}${insideOf(rest)}`
  if (step === 'anyOf') return `.anyOf[${name}]${insideOf(rest)}`
  return `${step === 'items' || step === 'contains' ? '[]' : ''}${insideOf(name === '' ? rest : [name, ...rest])}`
}
