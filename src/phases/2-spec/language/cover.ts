import type { CoverSpec } from '../../../ir/spec.ts'
import { expression } from '../forms/code.ts'
import type { Form } from '../forms/form.ts'
import { named } from '../forms/named.ts'
import type { Keys } from '../forms/object.ts'
import { object } from '../forms/object-form.ts'
import { share } from '../forms/share.ts'

/** The keys of an entry of `cover`. */
export const coverKeys = {
  when: { form: expression, required: true, doc: 'Holds of the runs that count.' },
  atLeast: { form: share, required: true, doc: 'The least share of such runs.' },
} as const satisfies Keys
const form = named(object({ name: 'an entry of `cover`', keys: coverKeys }), {
  expected: 'a map of labels to { when, atLeast }',
})

/** Shares of the runs that must be of some sort. */
export const cover: Form<readonly CoverSpec[]> = {
  ...form,
  read: (node, place) =>
    form.read(node, place)?.flatMap(({ name, value: { values } }) => {
      const { when, atLeast } = values
      return when && atLeast !== undefined ? [{ label: name, when, atLeast }] : []
    }),
}
