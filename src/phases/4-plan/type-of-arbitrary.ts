import type { CodeText } from '../../ir/leaf-plan.ts'
import type { ArbitrarySpec } from '../../ir/arbitrary-spec.ts'
import { typeTextOf, type PlanContext } from './context.ts'
import { expandFactory } from './expand-factory.ts'

/** The type of an arbitrary's values as TypeScript, where the spec says it; undefined where TypeScript finds it. */
export function typeOfArbitrary(context: PlanContext, arbitrary: ArbitrarySpec): CodeText | undefined {
  const { source, declared } = arbitrary
  if (declared) return typeTextOf(context, declared)
  if (source.kind === 'type') return typeTextOf(context, source.type)
  if (source.kind === 'integer') return { text: 'number', uses: [] }
  if (arbitrary.invalid) return undefined
  if (source.kind === 'schema' || source.kind === 'zod') {
    const id = context.schemas.idOf(source)
    return id === undefined ? undefined : context.schemas.typeOf(id)
  }
  if (source.kind === 'factory') {
    const factory = context.factories.get(source.name.text)
    return factory && typeOfArbitrary(context, expandFactory(context, factory.arbitrary))
  }
  if (source.kind === 'context' && arbitrary.items && arbitrary.fields.length === 0) {
    const item = typeOfArbitrary(context, arbitrary.items)
    return item && { text: `(${item.text})[]`, uses: item.uses }
  }
  return undefined
}
