import type { ts } from 'ts-morph'
import type { SourceRange } from '../../../ir/source.ts'
import { rangeIn } from '../code/range-in.ts'
import type { CheckedNodes } from './checked-file.ts'

/** Where a node of the checked file stands in the spec. */
export function nodeRange(node: ts.Node, { embedding }: CheckedNodes): SourceRange {
  const { code, start } = embedding
  return rangeIn(code, node.getStart() - start, node.getEnd() - start)
}
