import type { SourceHandler } from './handler.ts'
import { planType } from '../plan-type.ts'

/** Derived from a TypeScript type. */
export const planTypeSource: SourceHandler<'type'> = (wanted) => {
  const node = wanted.context.model.types.get(wanted.spec.id)
  if (node) return planType(node, { ...wanted, planType })
  return { kind: 'preset', name: 'anything' }
}
