import { drawFor } from '../drawing/draw-function.ts'
import type { Drawn } from '../drawing/drawing.ts'
import { givenLines } from '../lines.ts'
import type { FunctionRule } from '../rule.ts'
import { isSameShape } from '../same-shape.ts'
import { kebab, quotedCode, wordsOf } from '../words.ts'

export const symmetric: FunctionRule = {
  basis: 'name',
  recognises:
    'a question about two values of one type that is the same from both sides (`overlaps`, `intersects`, `isDisjoint`) or that asks for equality (`equals`, `isSameDay`)',
  writes: 'commutative, or an equivalence',
  propose: (f, surface) => {
    const [a, b, ...more] = f.parameters
    if (
      !a ||
      !b ||
      f.async ||
      f.result.kind !== 'boolean' ||
      more.some(({ optional, rest }) => !optional && !rest)
    )
      return []
    const asks = askedBy(f.name)
    if (!asks || a.optional || b.optional || !isSameShape(a.shape, b.shape)) return []
    const values = drawFor(f, surface)
    const [one] = values?.drawn ?? []
    if (!one || !values?.isTaken) return []
    const isEquality = asks === 'equality'
    const drawn = (isEquality ? ['a', 'b', 'c'] : ['a', 'b']).map((name): Drawn => ({ ...one, name }))
    return [
      {
        id: `${kebab(f.call)}-${isEquality ? 'is-an-equivalence' : 'is-mutual'}`,
        rule: isEquality
          ? `${f.call} holds of a value and itself, holds both ways, and carries over.`
          : `${f.call} answers the same whichever comes first.`,
        drawn,
        lines: [
          `kind: ${isEquality ? 'equivalence' : 'commutative'}`,
          ...givenLines(drawn),
          `of: ${f.parameters.length === 2 && !f.overloaded && f.call === f.name ? f.call : quotedCode(`(x, y) => ${f.call}(x, y)`)}`,
        ],
      },
    ]
  },
}

function askedBy(name: string): 'equality' | 'relation' | undefined {
  const words = wordsOf(name)
  const isAbout = (pattern: RegExp) => words.some((word) => pattern.test(word))
  if (
    isAbout(
      /^(?:not|un\w+|approx\w*|almost|near\w*|close|roughly|fuzzy|different|greater|less|or|start|end)$/,
    )
  )
    return undefined
  if (isAbout(/^(?:equals?|same)$/)) return 'equality'
  return isAbout(
    /^(?:overlap|overlaps|overlapping|intersects?|disjoint|conflicts?|collides?|anagrams?|coprime)$/,
  )
    ? 'relation'
    : undefined
}
