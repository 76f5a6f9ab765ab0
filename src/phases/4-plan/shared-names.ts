import type { ArbitraryPlan } from '../../ir/arbitrary-plan.ts'
import type { CodeText } from '../../ir/leaf-plan.ts'
import type { FactoryPlan } from '../../ir/plan.ts'
import { printData } from '../../ir/print-data.ts'
import { recordSources } from '../../ir/record-sources.ts'
import type { Data } from '../../ir/source.ts'
import type { ArbitrarySpec, BoundKeyword } from '../../ir/arbitrary-spec.ts'
import type { PlanContext } from './context.ts'
import { nameableType } from './nameable-type.ts'
import { opened } from './opened.ts'
import { typeOfArbitrary } from './type-of-arbitrary.ts'

/** The names that an object's fields share, as far as their types can be written down. */
export function sharedNames(
  context: PlanContext,
  arbitrary: ArbitrarySpec,
  plan: ArbitraryPlan,
): FactoryPlan['names'] {
  if (plan.kind !== 'record') return []
  const { bind } = opened(context, arbitrary)
  return recordSources(plan.fields).flatMap((field): FactoryPlan['names'] => {
    if (!field.bound) return [{ name: field.name, type: 'field' }]
    const bound = bind.find(({ name }) => name.text === field.name)
    const type = bound && typeOfBound(context, bound.arbitrary)
    return type ? [{ name: field.name, type }] : []
  })
}

function typeOfBound(context: PlanContext, arbitrary: ArbitrarySpec): CodeText | undefined {
  const { source } = arbitrary
  const known = typeOfArbitrary(context, arbitrary)
  if (known) return known
  if (source.kind === 'enum' && source.values.kind === 'data') return literals(source.values.value)
  if (source.kind === 'const' && source.value.kind === 'data') return literals([source.value.value])
  if (source.kind === 'expr') {
    const text = context.model.code.get(source.code.id)?.typeText
    return text === undefined ? undefined : nameableType(context, text)
  }
  return source.kind === 'context'
    ? typeOfKeywords(Object.keys(arbitrary.bounds) as BoundKeyword[])
    : undefined
}

function literals(values: Data): CodeText | undefined {
  if (!Array.isArray(values)) return undefined
  const list = values as readonly Data[]
  if (list.some((value) => typeof value === 'object' && value !== null)) return undefined
  return { text: list.map((value) => printData(value)).join(' | '), uses: [] }
}

function typeOfKeywords(keywords: readonly BoundKeyword[]): CodeText | undefined {
  const [first] = keywords
  if (first === undefined || /Items$/.test(first)) return undefined
  return { text: /Length$|pattern|format/.test(first) ? 'string' : 'number', uses: [] }
}
