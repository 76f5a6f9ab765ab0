import type { CST, Scalar } from 'yaml'
import { placeOf, type Setting } from './place-of.ts'
import type { BlockShape, ScalarStyle, YamlScalar } from './yaml-node.ts'

/** A scalar of the library as ours. */
export function convertScalar(node: Scalar, setting: Setting): YamlScalar {
  const token = node.srcToken
  return {
    kind: 'scalar',
    ...placeOf(node.range, setting),
    value: coreValueOf(node.value),
    text: node.source ?? '',
    style: styles[node.type ?? 'PLAIN'] ?? 'plain',
    block: token?.type === 'block-scalar' ? blockShapeOf(token) : undefined,
  }
}

/** What stands where nothing is written. */
export const emptyScalar = (setting: Setting): YamlScalar => ({
  kind: 'scalar',
  ...placeOf([setting.sign.end, setting.sign.end, setting.sign.end], setting),
  value: null,
  text: '',
  style: 'plain',
  block: undefined,
})

const styles: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
}

/** The core schema has no other values. */
function coreValueOf(value: unknown): string | number | boolean | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

function blockShapeOf(token: CST.BlockScalar): BlockShape {
  const headerLength = token.props.reduce((sum, prop) => sum + ('source' in prop ? prop.source.length : 0), 0)
  const header = token.props.find((prop) => prop.type === 'block-scalar-header')
  const contentStart = token.offset + headerLength
  return {
    header: header && 'source' in header ? header.source : '|',
    contentStart,
    contentEnd: contentStart + token.source.length,
    parentIndent: token.indent,
  }
}
