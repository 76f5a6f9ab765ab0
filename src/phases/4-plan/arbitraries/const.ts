import { typedValue } from '../typed-value.ts'
import { valueOf } from '../value-of.ts'
import type { SourceHandler } from './handler.ts'

/** One value, always. */
export const planConst: SourceHandler<'const'> = ({ context, spec, type }, { value }) => ({
  kind: 'constant',
  value: value.kind === 'data' ? typedValue(context, value, type, spec.range) : valueOf(context, value),
  type: undefined,
})
