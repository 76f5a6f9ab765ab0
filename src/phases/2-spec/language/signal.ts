import type { ArbitrarySpec, SignalSpec } from '../../../ir/arbitrary-spec.ts'
import { boolean } from '../forms/boolean.ts'
import { expression } from '../forms/code.ts'
import type { Form } from '../forms/form.ts'
import type { Keys } from '../forms/object.ts'
import { object } from '../forms/object-form.ts'

/** The keys of a signal. */
export const signalKeys = (reason: Form<ArbitrarySpec>) =>
  ({
    abortWhen: {
      form: expression,
      doc: 'Aborted as soon as this holds, which is looked at after every entry of the trace.',
    },
    at: { form: expression, doc: 'Aborted at this time on the fake clock.' },
    before: { form: boolean, doc: '`true`: aborted from the start.' },
    reason: { form: reason, doc: 'Why it is aborted: an expression, or an arbitrary.' },
  }) as const satisfies Keys

/** An abort signal, and the one thing that aborts it. */
export function signal(reason: Form<ArbitrarySpec>): Form<Omit<SignalSpec, 'name'>> {
  const form = object({ name: 'a signal', keys: signalKeys(reason) })
  return {
    ...form,
    read: (node, place) => {
      const read = form.read(node, place)
      if (!read) return undefined
      const { abortWhen, at, before = false, reason: why } = read.values
      const ways = [abortWhen, at, before || undefined].filter((way) => way !== undefined)
      if (ways.length !== 1) place.reading.report('spec/signal-ways', read.range, { found: ways.length })
      return { range: read.range, abortWhen, at, before, reason: why }
    },
  }
}
