import { drawShape, givenName } from '../drawing/draw.ts'
import { drawFor } from '../drawing/draw-function.ts'
import type { Drawn } from '../drawing/drawing.ts'
import { block, callOf, givenLines, namesOf } from '../lines.ts'
import type { FunctionRule } from '../rule.ts'
import { kebab, wordsOf } from '../words.ts'

export const predicate: FunctionRule = {
  basis: 'name',
  recognises: '`isX` or `hasX` that gives a boolean',
  writes: 'total: it answers, and never throws',
  propose: (f, surface) => {
    const isNamed = /^(?:is|has|are|can|should)$/.test(wordsOf(f.name)[0] ?? '') && wordsOf(f.name).length > 1
    if (!isNamed || f.result.kind !== 'boolean' || f.result.nullable || f.doc.throws.length > 0) return []
    const drawn = unknowns(f, surface) ?? drawFor(f, surface)?.drawn ?? texts(f, surface)
    if (!drawn || drawn.length === 0) return []
    return [
      {
        id: `${kebab(f.call)}-always-answers`,
        rule: `${f.call} gives true or false for whatever it is asked.`,
        drawn,
        lines: ['kind: total', ...givenLines(drawn), ...block('when', callOf(f, namesOf(drawn)))],
      },
    ]
  },
}

type Draw = (...given: Parameters<FunctionRule['propose']>) => readonly Drawn[] | undefined

/** What takes anything may be asked about anything. */
const unknowns: Draw = ({ parameters: [only, ...more] }, surface) =>
  only?.shape.kind === 'unknown' && !only.rest && more.every(({ optional }) => optional)
    ? [{ name: givenName(only.name, surface), text: '{ type: unknown, hostile: false }', factories: [] }]
    : undefined

/** A question about a text is asked of texts of the wrong form, too. */
const texts: Draw = ({ parameters: [only, ...more] }, surface) => {
  const value = only?.shape.kind === 'string' && !only.rest ? drawShape(only.shape, 'text') : undefined
  return only && value && more.every(({ optional }) => optional)
    ? [{ name: givenName(only.name, surface), ...value }]
    : undefined
}
