import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { Data } from '../../../ir/source.ts'
import { codeTextOf } from '../context.ts'
import { declaredType } from '../declared-type.ts'
import { literalType } from '../literal-type.ts'
import { marked, typedValue } from '../typed-value.ts'
import type { SourceHandler } from './handler.ts'

/** One of the values of a list. */
export const planEnum: SourceHandler<'enum'> = (wanted, { values }) => {
  const { context, spec, type } = wanted
  if (values.kind === 'expr')
    return { kind: 'elementOf', list: codeTextOf(context, values.code), ...declaredType(wanted) }
  const given = values.kind === 'data' ? values.value : []
  const list: readonly Data[] = Array.isArray(given) ? given : [given as Data]
  if (list.length === 0)
    context.report(diagnostic('plan/no-value', values.range, { reason: 'the enum is empty' }))
  const seenAs = literalType(wanted, list)
  const plan = {
    kind: 'constantFrom' as const,
    values: list.map((value) =>
      typedValue(context, { kind: 'data', value, range: values.range }, type, spec.range),
    ),
  }
  return marked(context, type, list[0] ?? null, plan) ?? { ...plan, ...(seenAs && { type: seenAs }) }
}
