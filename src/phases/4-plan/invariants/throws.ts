import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { ThrowsPlan } from '../../../ir/plan.ts'
import type { Located } from '../../../ir/source.ts'
import type { InvariantSpec } from '../../../ir/spec.ts'
import { checkedOf, codeTextOf, expressionOf, type PlanContext } from '../context.ts'
import { need } from './need.ts'

/** The last statement of `when` fails in the declared way. */
export function planThrows(context: PlanContext, invariant: InvariantSpec): ThrowsPlan {
  need(context, invariant, 'when', invariant.when)
  const { type, message, code, has, async } = invariant.throws ?? { has: [] }
  return {
    kind: 'throws',
    type: type && codeTextOf(context, type),
    message: message && messageOf(context, message),
    code: code?.text,
    has: (has ?? []).map(({ name, code: value }) => ({
      field: name.text,
      value: expressionOf(context, value),
    })),
    async,
    promised: (invariant.when && checkedOf(context, invariant.when)?.promised) ?? false,
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
