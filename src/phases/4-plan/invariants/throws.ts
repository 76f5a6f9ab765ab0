import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { ThrowsPlan } from '../../../ir/throws-plan.ts'
import type { Located } from '../../../ir/source.ts'
import type { InvariantSpec, ThrowsSpec } from '../../../ir/spec.ts'
import { checkedOf, codeTextOf, expressionOf, type PlanContext } from '../context.ts'
import { need } from './need.ts'

/** The last statement of `when` fails in the declared way. */
export function planThrows(context: PlanContext, invariant: InvariantSpec): ThrowsPlan {
  need(context, invariant, 'when', invariant.when)
  const promised = (invariant.when && checkedOf(context, invariant.when)?.promised) ?? false
  return planFailure(context, invariant.throws ?? { has: [] }, promised)
}

type Declared = Partial<ThrowsSpec> & Pick<ThrowsSpec, 'has'>

/** How a call fails. */
export function planFailure(
  context: PlanContext,
  { type, message, code, has, async }: Declared,
  promised: boolean,
): ThrowsPlan {
  return {
    kind: 'throws',
    type: type && codeTextOf(context, type),
    message: message && messageOf(context, message),
    code: code?.text,
    has: has.map(({ name, code: value }) => ({
      field: name.text,
      value: expressionOf(context, value),
    })),
    async,
    promised,
  }
}

function messageOf(context: PlanContext, { text, range }: Located): ThrowsPlan['message'] {
  const [whole, source = '', flags = ''] = /^\/(.+)\/([a-z]*)$/s.exec(text) ?? []
  if (whole === undefined) return { kind: 'text', text }
  try {
    return { kind: 'pattern', text: String(new RegExp(source, flags)) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    context.report(diagnostic('plan/bad-pattern', range, { reason }))
    return { kind: 'text', text }
  }
}
