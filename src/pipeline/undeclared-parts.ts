import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Layout } from '../ir/layout.ts'
import type { SuitePlan } from '../ir/plan.ts'
import type { Spec } from '../ir/spec.ts'
import { undeclaredExports, wantsDeclarations } from '../phases/3-subject/modules/undeclared-exports.ts'
import { emitSuite } from '../phases/5-emit/emit-suite.ts'

interface Planned {
  readonly spec: Spec
  readonly plan: SuitePlan
}

/** The factories, and the definitions that they use, that do not compile for want of a type under `isolatedDeclarations`. */
export function undeclaredParts(suites: readonly Planned[], layout: Layout): readonly Diagnostic[] {
  if (!wantsDeclarations(layout.output)) return []
  return suites.flatMap((suite) => partsOf(suite, layout))
}

function partsOf({ spec, plan }: Planned, layout: Layout): readonly Diagnostic[] {
  const names = new Set(emitSuite(plan, layout).flatMap(({ text }) => undeclaredExports(text)))
  const definitions = plan.definitions.flatMap(({ statement }) => {
    if (statement.kind !== 'const') return []
    const name = statement.names.find((each) => names.has(each))
    return name === undefined
      ? []
      : [
          diagnostic('plan/undeclared-definition', statement.value.range, {
            name,
            binding: statement.binding,
          }),
        ]
  })
  const factories = plan.factories.flatMap(({ name, functionName }) => {
    const range = spec.factories.find((factory) => factory.name.text === name)?.name.range
    return range && names.has(functionName) ? [diagnostic('plan/undeclared-factory', range, { name })] : []
  })
  return [...definitions, ...factories]
}
