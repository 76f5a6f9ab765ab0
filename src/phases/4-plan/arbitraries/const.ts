import { literalType } from '../literal-type.ts'
import { typedValue } from '../typed-value.ts'
import { valueOf } from '../value-of.ts'
import type { SourceHandler } from './handler.ts'

/** One value, always. */
export const planConst: SourceHandler<'const'> = (wanted, { value }) => {
  const { context, spec, type } = wanted
  return {
    kind: 'constant',
    value: value.kind === 'data' ? typedValue(context, value, type, spec.range) : valueOf(context, value),
    type: literalType(wanted, value.kind === 'data' ? [value.value] : []),
  }
}
