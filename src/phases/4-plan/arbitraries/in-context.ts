import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { ArbitrarySpec } from '../../../ir/arbitrary-spec.ts'
import type { TypeNode } from '../../../ir/type-model.ts'
import { planType } from '../plan-type.ts'
import { pathText } from '../place.ts'
import type { SourceHandler } from './handler.ts'

/** Of the type that its place asks for, or of the type that its keywords speak of. */
export const planContext: SourceHandler<'context'> = (wanted) => {
  const node = wanted.type ?? typeOfKeywords(wanted.spec)
  if (node) return planType(node, { ...wanted, planType })
  wanted.context.report(diagnostic('plan/no-type', wanted.spec.range, { name: pathText(wanted.place.path) }))
  return { kind: 'preset', name: 'anything' }
}

const numberKeywords = [
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'boundary',
] as const
const stringKeywords = ['minLength', 'maxLength', 'pattern', 'format'] as const
const arrayKeywords = ['minItems', 'maxItems', 'uniqueItems'] as const

function typeOfKeywords(spec: ArbitrarySpec): TypeNode | undefined {
  const has = (keywords: readonly (keyof ArbitrarySpec['bounds'])[]) =>
    keywords.some((keyword) => spec.bounds[keyword])
  if (spec.items || spec.contains || spec.uniqueBy || has(arrayKeywords)) {
    return { kind: 'array', element: { kind: 'unknown' }, readonly: false }
  }
  const object: TypeNode = { kind: 'object', properties: [], index: [] }
  if (spec.fields.length > 0) return object
  if (has(stringKeywords)) return { kind: 'string' }
  if (has(numberKeywords)) return { kind: 'number' }
  return spec.bind.length > 0 ? object : undefined
}
