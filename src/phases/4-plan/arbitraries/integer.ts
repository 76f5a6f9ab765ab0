import { planType } from '../plan-type.ts'
import type { SourceHandler } from './handler.ts'

/** A safe integer. */
export const planInteger: SourceHandler<'integer'> = (wanted) =>
  planType({ kind: 'number' }, { ...wanted, planType })
