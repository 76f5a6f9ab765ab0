import type { ArbitraryPlan } from '../../../ir/arbitrary-plan.ts'
import type { CodeText } from '../../../ir/leaf-plan.ts'
import type { Casing } from '../../../ir/type-model.ts'
import { boundsCondition } from '../conditions/condition-of.ts'
import type { TypeHandler } from './handler.ts'

const casings: Readonly<Record<Casing, (text: string) => string>> = {
  Uppercase: (text) => `${text}.toUpperCase()`,
  Lowercase: (text) => `${text}.toLowerCase()`,
  Capitalize: (text) => `(${text}.charAt(0).toUpperCase() + ${text}.slice(1))`,
  Uncapitalize: (text) => `(${text}.charAt(0).toLowerCase() + ${text}.slice(1))`,
}

/** Texts in the case that the type asks for; to change the case may change the length, and what a pattern says of it. */
export const planCased: TypeHandler<'cased'> = ({ casing, base, text }, typed) => {
  const plan: ArbitraryPlan = {
    kind: 'made',
    parts: [{ name: 'text', arbitrary: typed.planType(base, typed) }],
    code: { text: `${casings[casing]('text')} as ${text}`, uses: [] },
  }
  const kept = base.kind === 'cased' ? filtered(plan, staysWithin(casing, base.casing)) : plan
  const condition = boundsCondition(typed.spec, { context: typed.context, name: 'value', node: undefined })
  return condition ? filtered(kept, condition) : kept
}

const filtered = (arbitrary: ArbitraryPlan, condition: CodeText): ArbitraryPlan => ({
  kind: 'filtered',
  arbitrary,
  condition,
  from: [],
})

/** One case after the other leaves the text as it is; `ß` becomes `SS`, which is not `Capitalize<Lowercase<string>>`. */
const staysWithin = (outer: Casing, inner: Casing): CodeText => ({
  text: `value === ${casings[outer](casings[inner]('value'))}`,
  uses: [],
})
