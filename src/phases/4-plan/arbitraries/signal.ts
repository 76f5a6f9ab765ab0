import { codeTextOf } from '../context.ts'
import { inside } from '../place.ts'
import type { SourceHandler } from './handler.ts'

/** A signal and what aborts it. */
export const planSignal: SourceHandler<'signal'> = ({ context, place, plan }, { signal }) => ({
  kind: 'signal',
  name: signal.name,
  when: signal.abortWhen && codeTextOf(context, signal.abortWhen),
  at: signal.at && codeTextOf(context, signal.at),
  before: signal.before,
  reason: signal.reason && plan(context, signal.reason, { kind: 'unknown' }, inside(place, 'reason')),
})
