import type { Surface, SurfaceFunction } from '../../../../ir/surface.ts'
import { drawFor } from '../drawing/draw-function.ts'
import type { Drawn } from '../drawing/drawing.ts'
import { asWords } from '../drawing/text-words.ts'
import { givenLines, namesOf } from '../lines.ts'
import type { FunctionRule, Proposal } from '../rule.ts'
import { isSameShape } from '../same-shape.ts'
import { kebab, quotedCode, wordsOf } from '../words.ts'

export const normalizer: FunctionRule = {
  basis: 'name',
  recognises:
    'a function that gives back its own type and whose name brings into a form (`normalize`, `trim`, `slugify`, `sort`, `dedupe`, `clamp`, `round`, `kebabCase`, `startOfDay`)',
  writes: 'idempotent: doing it again changes nothing',
  propose: (f, surface) => {
    const words = wordsOf(f.name)
    const isNamed = forms.test(words[0] ?? '') || cases.test(f.name) || /^(?:start|end)Of[A-Z]/.test(f.name)
    return isNamed ? idempotenceOf(f, surface) : []
  },
}

const forms =
  /^(?:normali[sz]e|canonicali[sz]e|standardi[sz]e|saniti[sz]e|trim|trimmed|strip|clean|cleanup|tidy|collapse|squash|slugify|slug|sort|sorted|dedupe|dedup|deduplicate|unique|uniq|distinct|compact|clamp|round|floor|ceil|trunc|abs|absolute|capitali[sz]e|lowercase|uppercase|deburr|simplify|prettify|clip|snap)$/
/** Not `camelCase`: what it puts together, capitals and digits, it takes apart otherwise the second time. */
const cases = /^(?:(?:to)?(?:kebab|snake|dash|param|lower|upper)(?:Case|case)|to(?:Lower|Upper))$/

/** The law, for names and for sentences that say so. */
export function idempotenceOf(f: SurfaceFunction, surface: Surface): readonly Proposal[] {
  const [input] = f.parameters
  if (
    !input ||
    input.optional ||
    input.rest ||
    f.async ||
    !isSameShape(input.shape, f.result) ||
    f.result.nullable
  )
    return []
  const values = drawFor(f, surface)
  if (!values?.isTaken) return []
  const [first, ...rest] = values.drawn.map(asWords)
  return first ? [idempotent(f, first, rest)] : []
}

function idempotent(f: SurfaceFunction, first: Drawn, rest: readonly Drawn[]): Proposal {
  const isPlain = f.parameters.length === 1 && f.call === f.name && !f.overloaded
  const call = `${f.call}(${namesOf([{ ...first, name: 'value' }, ...rest]).join(', ')})`
  const common = {
    id: `${kebab(f.call)}-settles-at-once`,
    rule: `${f.call} applied twice gives the same as once.`,
    drawn: [first, ...rest],
  }
  // The law has one given; with more, it is two calls.
  if (rest.length > 0) {
    const others = namesOf(rest)
    return {
      ...common,
      lines: [
        'kind: metamorphic',
        ...givenLines([first, ...rest]),
        'when: |',
        `  const once = ${f.call}(${[first.name, ...others].join(', ')})`,
        `  const twice = ${f.call}(${['once', ...others].join(', ')})`,
        'then: |',
        '  equals(twice, once)',
      ],
    }
  }
  return {
    ...common,
    lines: [
      'kind: idempotent',
      ...givenLines([first]),
      `of: ${isPlain ? f.call : quotedCode(`(value) => ${call}`)}`,
    ],
  }
}
