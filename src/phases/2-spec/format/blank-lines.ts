import { isCollection, isMap, isNode, isScalar, isSeq, type YAMLMap } from 'yaml'
import { keyName } from './spec-shape.ts'

/** One blank line between the parts of a spec, and between its invariants. */
export function blankLines(spec: YAMLMap): void {
  for (const [index, entry] of spec.items.entries()) {
    const { key, value } = entry
    if (isNode(key)) key.spaceBefore = index > 0 && isLong(value)
    if (isSeq(value) && !value.flow && keyName(entry) === 'invariants')
      value.items.forEach((item, place) => {
        if (isMap(item) && !item.flow) item.spaceBefore = place > 0
      })
  }
}

/** More than the one line of its key. */
const isLong = (value: unknown): boolean =>
  (isCollection(value) && value.flow !== true) || (isScalar(value) && value.type === 'BLOCK_LITERAL')
