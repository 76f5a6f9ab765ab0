import type { InvariantSpec } from '../../../ir/spec.ts'
import { dataOrExpr } from '../forms/bound.ts'
import { data } from '../forms/data.ts'
import { expectMap } from '../forms/expect.ts'
import type { Form } from '../forms/form.ts'
import { named } from '../forms/named.ts'

const expected = 'a map of given names to values'
const form = named(dataOrExpr(data), { expected })

/** Values that are replayed first. */
export const example: Form<InvariantSpec['examples'][number]> = {
  ...form,
  read: (node, place) => {
    const map = expectMap(node, expected, place)
    const found = map && form.read(map, place)
    if (!map || !found) return undefined
    return {
      values: Object.fromEntries(found.map(({ name, value }) => [name.text, value])),
      range: map.range,
    }
  },
}
