import type { ArbitrarySpec } from '../../ir/arbitrary-spec.ts'
import type { TypeNode } from '../../ir/type-model.ts'

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

const unknown: TypeNode = { kind: 'unknown' }

/** So many places, and what `items` speaks of behind them. */
const tupleOf = (places: number, isOpen: boolean): TypeNode => ({
  kind: 'tuple',
  elements: [
    ...Array.from({ length: places }, () => ({ type: unknown, optional: false, rest: false })),
    ...(isOpen ? [{ type: unknown, optional: false, rest: true }] : []),
  ],
  readonly: false,
})

/** The type that keywords speak of where nothing else says one. */
export function typeOfKeywords(spec: ArbitrarySpec): TypeNode | undefined {
  const has = (keywords: readonly (keyof ArbitrarySpec['bounds'])[]) =>
    keywords.some((keyword) => spec.bounds[keyword])
  if (spec.places) return tupleOf(spec.places, spec.items !== undefined)
  if (spec.items || spec.contains || spec.uniqueBy || has(arrayKeywords)) {
    return { kind: 'array', element: unknown, readonly: false }
  }
  const object: TypeNode = { kind: 'object', properties: [], index: [] }
  if (spec.fields.length > 0 || spec.required) return object
  if (has(stringKeywords)) return { kind: 'string' }
  if (has(numberKeywords) || spec.finite !== undefined) return { kind: 'number' }
  return spec.bind.length > 0 ? object : undefined
}
