import type { Decoded } from './decoded.ts'
import { decodeBlock } from './decode-block.ts'
import { decodeDouble } from './decode-double.ts'
import { decodePlain, decodeSingle } from './decode-flow.ts'
import type { ScalarStyle, YamlScalar } from './yaml-node.ts'

type DecodeStyle = (scalar: YamlScalar) => Decoded

const block: DecodeStyle = ({ source, block: shape }) =>
  shape ? decodeBlock(source.text, shape) : { text: '', map: [] }

const byStyle = {
  plain: ({ source, range }) => decodePlain(source.text, range.start, range.end),
  single: ({ source, range }) => decodeSingle(source.text, range.start, range.end),
  double: ({ source, range }) => decodeDouble(source.text, range.start, range.end),
  literal: block,
  folded: block,
} satisfies Record<ScalarStyle, DecodeStyle>

/** The characters of a scalar and where in the file each of them stands. */
export const decodeScalar = (scalar: YamlScalar): Decoded => byStyle[scalar.style](scalar)
