import fc from 'fast-check'
import { matching } from './matching.ts'

/** Strings that match an expression in which what a group took stands again: `/^(['"])\w*\1$/`. */
export function echoing(expression: RegExp): fc.Arbitrary<string> {
  const parts = /\[(?:[^\]\\]|\\.)*\]|\\([1-9]\d?)|\\./gs
  const marked = expression.source.replaceAll(parts, (part, group?: string) =>
    group === undefined ? part : String.fromCharCode(0xe000 + Number(group)),
  )
  const shape = new RegExp(marked, expression.flags)
  const echoed = (text: string): string => {
    const groups = shape.exec(text)
    const fill = (part: string) =>
      part.replaceAll(/[\ue001-\ue063]/g, (mark) => groups?.[mark.charCodeAt(0) - 0xe000] ?? '')
    // A group may hold what another one took; one that holds itself holds nothing.
    return fill(fill(text)).replaceAll(/[\ue001-\ue063]/g, '')
  }
  return matching(shape)
    .map(echoed)
    .filter((text) => expression.test(text))
}
