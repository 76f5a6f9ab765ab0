import type { ArbitrarySpec, SpySpec } from '../../../ir/arbitrary-spec.ts'
import { functionCode } from '../forms/code.ts'
import type { Form } from '../forms/form.ts'
import { positiveInteger } from '../forms/number.ts'
import type { Keys } from '../forms/object.ts'
import { object } from '../forms/object-form.ts'
import { word } from '../forms/word.ts'

/** The keys of a spy. */
export const spyKeys = (arbitrary: Form<ArbitrarySpec>) =>
  ({
    script: { form: arbitrary, doc: 'An arbitrary of a list of outcomes, one for each call.' },
    then: {
      form: word('then', ['repeat', 'never', 'fail']),
      doc: 'Calls past the end of the script repeat its last outcome, never end, or fail the run, as they do when nothing is said.',
    },
    answer: { form: functionCode, doc: '`(call) => outcome`, with `call: { index, args }`.' },
    fuse: { form: positiveInteger, doc: 'More calls than these fail the run; 1000 when nothing is said.' },
  }) as const satisfies Keys

/** A callback whose calls are recorded and end as a script or a function says. */
export function spy(arbitrary: Form<ArbitrarySpec>): Form<Omit<SpySpec, 'name'>> {
  const form = object({ name: 'a spy', keys: spyKeys(arbitrary) })
  return {
    ...form,
    read: (node, place) => {
      const read = form.read(node, place)
      if (!read) return undefined
      const { script, then, answer, fuse } = read.values
      const keyRange = (name: string) =>
        (node.kind === 'map' && node.entries.find(({ key }) => key.text === name)?.key.range) || read.range
      if (script && answer)
        place.reading.report('spec/two-sources', keyRange('answer'), { first: 'script', second: 'answer' })
      const isSaid = node.kind === 'map' && node.entries.some(({ key }) => key.text === 'script')
      if (then && !isSaid) place.reading.report('spec/then-without-script', keyRange('then'), {})
      // What could not be read may have said how its calls end.
      const isLost =
        node.kind === 'map' && node.entries.some(({ key }) => !Object.hasOwn(read.values, key.text))
      if (isLost && !script && !answer) return undefined
      return { range: read.range, script, then: then?.text, answer, fuse }
    },
  }
}
