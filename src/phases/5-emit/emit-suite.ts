import type { GeneratedFile } from '../../ir/generated-file.ts'
import type { Layout } from '../../ir/layout.ts'
import type { SuitePlan } from '../../ir/plan.ts'
import { factoriesText } from './emit-factories.ts'
import { specFileText } from './emit-spec-file.ts'

/** The files of one suite: its property tests and its factories; not yet formatted. */
export function emitSuite(plan: SuitePlan, layout: Layout): readonly GeneratedFile[] {
  const factories = factoriesText(plan, layout)
  return [
    { path: `${layout.output}/${plan.name}.spec.ts`, text: specFileText(plan, layout).text },
    ...(factories ? [{ path: `${layout.output}/${plan.name}.factories.ts`, text: factories.text }] : []),
  ]
}
