import { literalType } from '../literal-type.ts'
import { marked, typedValue } from '../typed-value.ts'
import { valueOf } from '../value-of.ts'
import type { SourceHandler } from './handler.ts'

/** One value, always. */
export const planConst: SourceHandler<'const'> = (wanted, { value }) => {
  const { context, spec, type } = wanted
  if (value.kind !== 'data')
    return { kind: 'constant', value: valueOf(context, value), type: literalType(wanted, []) }
  const plan = { kind: 'constant', value: typedValue(context, value, type, spec.range) } as const
  return (
    marked(context, type, value.value, { ...plan, type: undefined }) ?? {
      ...plan,
      type: literalType(wanted, [value.value]),
    }
  )
}
