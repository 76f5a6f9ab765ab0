import type { DeclarationPlan, DefinitionPlan } from '../../ir/plan.ts'
import { checkedOf, type PlanContext } from './context.ts'

/** Type aliases of `types`, in order. */
export const planTypes = (context: PlanContext): readonly DeclarationPlan[] =>
  context.spec.types.map(({ name, code }) => ({
    name: name.text,
    text: code.text.trim(),
    uses: checkedOf(context, code)?.uses ?? [],
  }))

/** The constants of `define`, in order. */
export const planDefinitions = (context: PlanContext): readonly DefinitionPlan[] =>
  context.spec.define.flatMap((block) =>
    (checkedOf(context, block)?.statements ?? []).flatMap((statement) =>
      statement.kind === 'const'
        ? [
            {
              name: statement.names.join(', '),
              text: statement.value.text,
              uses: statement.value.uses,
              statement,
            },
          ]
        : [],
    ),
  )
