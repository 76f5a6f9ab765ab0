import type { Located } from '../../../ir/source.ts'
import { expectScalar } from './expect.ts'
import type { Form, Place } from './form.ts'
import type { YamlNode, YamlScalar } from '../yaml/yaml-node.ts'

const expected = 'text'

function read(node: YamlNode, place: Place): Located | undefined {
  const scalar = expectScalar(node, expected, place)
  if (!scalar) return undefined
  // A folded or literal block ends in a line end that nobody means.
  const text = scalar.text.trimEnd()
  reportCut(scalar, place)
  if (text !== '') return { text, range: scalar.range }
  place.reading.report('spec/wrong-value', node.slot, { key: place.key, expected, found: 'empty text' })
  return undefined
}

/** A comment that is meant has a blank after its `#`. */
function reportCut({ source, range, style }: YamlScalar, { reading }: Place): void {
  const rest = /^([ \t]+)(#[^\s#][^\r\n]*)/.exec(source.text.slice(range.end, range.end + 500))
  const [, blanks = '', lost] = rest ?? []
  if (style !== 'plain' || lost === undefined) return
  const start = range.end + blanks.length
  reading.report(
    'spec/text-cut',
    { ...range, start, end: start + lost.trimEnd().length },
    { lost: lost.trimEnd() },
  )
}

/** Prose, a name, a path: any scalar, taken as its characters. */
export const text: Form<Located> = {
  expected,
  read,
  schema: () => ({ type: ['string', 'number', 'boolean'] }),
}
