import type { Data } from '../../../ir/source.ts'
import type { YamlNode, YamlScalar } from '../yaml/yaml-node.ts'
import { isUntagged } from './expect.ts'
import type { Form, Place } from './form.ts'
import { entriesOf } from './named.ts'
import { isJudged } from './reading.ts'

/** YAML data, whatever its shape. */
export const data: Form<Data> = {
  expected: 'data',
  schema: () => ({}),
  read: (node, place) => readData(node, place),
}

function readData(node: YamlNode, place: Place): Data | undefined {
  if (!isUntagged(node, place)) return undefined
  if (node.kind === 'scalar') return readScalar(node, place)
  if (node.kind === 'list') {
    const items = node.items.filter((item) => !isJudged(item.range, place.reading))
    return items.map((item) => readData(item, place)).filter((item) => item !== undefined)
  }
  const entries: [string, Data][] = []
  for (const { key, value } of entriesOf(node, place)) {
    const read = readData(value, place)
    if (read !== undefined) entries.push([key.text, read])
  }
  // `fromEntries` makes an own property even of `__proto__`.
  return Object.fromEntries(entries)
}

/** YAML reads some texts as numbers that are not what stands there. */
function readScalar(scalar: YamlScalar, place: Place): Data {
  const { value, text, slot } = scalar
  if (text === 'undefined' && scalar.style === 'plain') place.reading.report('spec/undefined-text', slot, {})
  if (typeof value !== 'number' || scalar.style !== 'plain') return value
  const hasLostZeros = /^[-+]?0\d/.test(text)
  const isRounded =
    /^[-+]?\d+$/.test(text) && Number.isFinite(value) && BigInt(text.replace('+', '')) !== BigInt(value)
  const isOverflow = !Number.isFinite(value) && !/^[-+]?\.(?:inf|nan)$/i.test(text)
  if (hasLostZeros || isRounded || isOverflow) {
    place.reading.report('spec/number-changed', slot, { written: text, read: String(value) })
  }
  return value
}
