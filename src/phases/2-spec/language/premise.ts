import type { Form } from '../forms/form.ts'
import type { Located } from '../../../ir/source.ts'
import { quote } from './quote.ts'

/** The sentence of the brief that a bound comes from. */
export const premise: Form<Located> = {
  ...quote,
  read: (node, place) => {
    const found = quote.read(node, place)
    return found && { text: found.text, range: found.range }
  },
}
