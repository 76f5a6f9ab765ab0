import type { Surface, SurfaceFunction } from '../../../../ir/surface.ts'
import { drawShape, givenName } from '../drawing/draw.ts'
import { drawFor } from '../drawing/draw-function.ts'
import type { Drawn } from '../drawing/drawing.ts'
import { isKnownError } from '../errors.ts'
import { block, callOf, givenLines, namesOf } from '../lines.ts'
import type { FunctionRule } from '../rule.ts'
import { kebab, listed } from '../words.ts'

export const onlyDocumentedErrors: FunctionRule = {
  basis: 'doc comment',
  recognises: '`@throws {X}` on a function whose inputs can be drawn; of a function of one text, any text',
  writes: 'total: it returns, or throws what its doc comment names and nothing else',
  propose: (f, surface) => {
    const errors = [...new Set(f.doc.throws.map(({ type }) => type))]
    if (errors.length === 0 || errors.some((name) => !isKnownError(name, surface) || name === 'Error'))
      return []
    const drawn = anyText(f, surface) ?? drawFor(f, surface)?.drawn
    if (!drawn || drawn.length === 0) return []
    return [
      {
        id: `${kebab(f.call)}-fails-as-documented`,
        rule: `${f.call} returns, or fails with ${listed(errors)}.`,
        drawn,
        lines: [
          'kind: total',
          ...givenLines(drawn),
          ...block('when', callOf(f, namesOf(drawn))),
          `allow: [${errors.join(', ')}]`,
        ],
      },
    ]
  },
}

function anyText(
  { parameters: [only, ...more] }: SurfaceFunction,
  surface: Surface,
): readonly Drawn[] | undefined {
  const value = only?.shape.kind === 'string' && !only.rest ? drawShape(only.shape, 'text') : undefined
  return only && value && more.every(({ optional }) => optional)
    ? [{ name: givenName(only.name, surface), ...value }]
    : undefined
}
