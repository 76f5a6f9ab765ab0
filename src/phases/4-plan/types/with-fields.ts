import type { ArbitraryPlan } from '../../../ir/arbitrary-plan.ts'
import type { PropertyNode } from '../../../ir/type-model.ts'
import type { Typed } from './handler.ts'

/** Functions, dates, errors and the like with fields of their own; `{ ...fields }` has nothing of what fast-check notes there. */
export const withFields = (
  name: string,
  whole: ArbitraryPlan,
  properties: readonly PropertyNode[],
  typed: Typed,
): ArbitraryPlan => ({
  kind: 'made',
  parts: [
    { name, arbitrary: whole },
    { name: 'fields', arbitrary: typed.planType({ kind: 'object', properties, index: [] }, typed) },
  ],
  code: {
    text: `Object.defineProperties(${name}, Object.getOwnPropertyDescriptors({ ...fields })) as typeof ${name} & typeof fields`,
    uses: [],
  },
})
