import type { ArbitrarySpec } from '../../../ir/arbitrary-spec.ts'
import { boolean } from '../forms/boolean.ts'
import type { Form } from '../forms/form.ts'
import type { Keys } from '../forms/object.ts'

/** How a call of a spy ends: what stands in the list of a `script`. */
export const outcomeKeys = (arbitrary: Form<ArbitrarySpec>) =>
  ({
    returns: { form: arbitrary, doc: 'In a script: the call returns such a value.' },
    throws: { form: arbitrary, doc: 'In a script: the call throws such an error.' },
    resolves: { form: arbitrary, doc: 'In a script: the promise of the call resolves to such a value.' },
    rejects: { form: arbitrary, doc: 'In a script: the promise of the call rejects with such an error.' },
    never: { form: boolean, doc: '`true`, in a script: the promise of the call never settles.' },
    after: {
      form: arbitrary,
      doc: 'Beside `resolves` and `rejects`: so many virtual milliseconds after the call.',
    },
  }) as const satisfies Keys

const names = new Set(['returns', 'throws', 'resolves', 'rejects', 'never', 'after'])

/** Words that are keywords in a script only: a field may have such a name. */
export const isOutcomeKey = (name: string): boolean => names.has(name)
