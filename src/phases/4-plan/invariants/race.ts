import type { LawPlan } from '../../../ir/law-plan.ts'
import type { NamedCode } from '../../../ir/arbitrary-spec.ts'
import type { InvariantSpec } from '../../../ir/spec.ts'
import { checkedOf, expressionOf, type PlanContext } from '../context.ts'
import { need } from './need.ts'

/** Every interleaving of asynchronous tasks is allowed. */
export function planRace(context: PlanContext, invariant: InvariantSpec): LawPlan {
  const { tasks, always } = invariant
  need(context, invariant, 'tasks', tasks.length > 0 ? tasks : undefined)
  return {
    kind: 'race',
    tasks: tasks.map((task) => ({
      name: task.name.text === '' ? undefined : task.name.text,
      expression: expressionOf(context, task.code),
      isFunction: isFunction(context, task),
    })),
    always: (always && checkedOf(context, always)?.statements) ?? [],
  }
}

/** As the compiler writes the types of functions: `() => Promise<void>`, `<T>(value: T) => T`. */
const isFunction = (context: PlanContext, { code }: NamedCode): boolean =>
  /^(?:<.*>)?\(.*\) => /s.test(checkedOf(context, code)?.typeText ?? '')
