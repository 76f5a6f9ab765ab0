import type { ArbitraryPlan } from '../../../../ir/arbitrary-plan.ts'
import type { CoercedType } from '../../../../ir/schema-model.ts'
import type { Shape } from '../shape.ts'

/** What is made into the same value again. */
const texts: Readonly<Record<CoercedType, string | undefined>> = {
  string: undefined,
  number: 'String(number)',
  bigint: 'String(bigint)',
  date: 'date.toISOString()',
}

/** `z.coerce` takes a value, and the text of one. */
export function planCoerced({ coerced }: Shape, plan: ArbitraryPlan): ArbitraryPlan {
  const text = coerced && texts[coerced]
  if (!text) return plan
  const made: ArbitraryPlan = {
    kind: 'made',
    parts: [{ name: coerced, arbitrary: plan }],
    code: { text, uses: [] },
  }
  return { kind: 'oneof', branches: [plan, made].map((arbitrary) => ({ arbitrary, weight: undefined })) }
}
