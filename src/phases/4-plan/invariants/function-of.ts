import type { ArrowParameter } from '../../../ir/checked-code.ts'
import type { FunctionPlan, ParameterPlan } from '../../../ir/law-plan.ts'
import type { InvariantSpec, LawKey } from '../../../ir/spec.ts'
import { checkedOf, expressionOf, type PlanContext } from '../context.ts'
import { nameableType } from '../nameable-type.ts'
import { need } from './need.ts'

/** The function under a key of a law. */
export function functionOf(context: PlanContext, invariant: InvariantSpec, key: LawKey): FunctionPlan {
  const code = invariant.functions[key]
  need(context, invariant, key, code)
  if (!code) return { text: key, uses: [], named: true, promised: false, arrow: undefined }
  const { text, uses } = expressionOf(context, code)
  const checked = checkedOf(context, code)
  return {
    text,
    uses,
    named: /^[\p{ID_Start}$_][\p{ID_Continue}$]*(\.[\p{ID_Start}$_][\p{ID_Continue}$]*)*$/u.test(text),
    promised: checked?.promised ?? false,
    arrow: checked?.arrow && { ...checked.arrow, parameters: checked.arrow.parameters.map(parameterOf) },
  }

  function parameterOf({ text, typeText }: ArrowParameter): ParameterPlan {
    const type = typeText === undefined ? undefined : nameableType(context, typeText)
    return { text, isTyped: typeText === undefined, type }
  }
}
