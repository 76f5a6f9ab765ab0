import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import { planType } from '../plan-type.ts'
import { pathText } from '../place.ts'
import { typeOfKeywords } from '../type-of-keywords.ts'
import type { SourceHandler } from './handler.ts'

/** Of the type that its place asks for, or of the type that its keywords speak of. */
export const planContext: SourceHandler<'context'> = (wanted) => {
  const node = wanted.type ?? typeOfKeywords(wanted.spec)
  if (node) return planType(node, { ...wanted, planType })
  wanted.context.report(diagnostic('plan/no-type', wanted.spec.range, { name: pathText(wanted.place.path) }))
  return { kind: 'preset', name: 'anything' }
}
