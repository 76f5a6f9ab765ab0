import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { CodeText } from '../../ir/leaf-plan.ts'
import type { CheckedCode, Expression } from '../../ir/checked-code.ts'
import type { MachinePlan } from '../../ir/machine-plan.ts'
import type { Code, SourceRange } from '../../ir/source.ts'
import type { FactorySpec } from '../../ir/arbitrary-spec.ts'
import type { Spec } from '../../ir/spec.ts'
import type { SubjectModel } from '../../ir/subject-model.ts'
import type { FunctionNames } from './function-names.ts'
import type { Place } from './place.ts'
import type { SchemaFunctions } from './schema/schema-functions.ts'

/** What planning one spec needs to know, and where its faults go. */
export interface PlanContext {
  readonly spec: Spec
  readonly model: SubjectModel
  readonly factories: ReadonlyMap<string, FactorySpec>
  readonly names: FunctionNames
  readonly schemas: SchemaFunctions
  readonly machines: ReadonlyMap<string, MachinePlan>
  readonly report: (fault: Diagnostic) => void
}

export const placeOf = ({ spec }: PlanContext, range: SourceRange): Place => ({
  path: [],
  range,
  hostile: spec.hostile ?? true,
  tying: new Set(),
  root: false,
})

/** The checked form of a piece of code; text as written when phase 3 had none. */
export function expressionOf(context: PlanContext, code: Code): Expression {
  const first = checkedOf(context, code)?.statements[0]
  if (first?.kind === 'expression') return first.expression
  return { text: code.text.trim(), range: code.range, awaits: false, uses: [], shape: { kind: 'other' } }
}

export const checkedOf = (context: PlanContext, code: Code): CheckedCode | undefined =>
  context.model.code.get(code.id)

export const codeTextOf = (context: PlanContext, code: Code): CodeText => {
  const { text, uses } = expressionOf(context, code)
  return { text, uses }
}

/** A TypeScript type as the spec writes it. */
export const typeTextOf = (context: PlanContext, type: Code): CodeText => ({
  text: type.text.trim(),
  uses: checkedOf(context, type)?.uses ?? [],
})
