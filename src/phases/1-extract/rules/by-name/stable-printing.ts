import { drawFor } from '../drawing/draw-function.ts'
import { block, callOf, givenLines } from '../lines.ts'
import type { FunctionRule } from '../rule.ts'
import { isSameShape } from '../same-shape.ts'
import { kebab } from '../words.ts'

export const stablePrinting: FunctionRule = {
  basis: 'name',
  recognises: '`formatX` (or `printX`) and `parseX` whose types fit',
  writes: 'what was printed and read is printed the same again: formatting may round, but only once',
  propose: (f, surface) => {
    const partner = /^(?:format|print|render)(?=[A-Z]|$)/.exec(f.name)
    const parse =
      partner && surface.functions.find((other) => other.call === f.call.replace(partner[0], 'parse'))
    const [input, ...more] = f.parameters
    const [text] = parse?.parameters ?? []
    if (!parse || !input || !text || more.some(({ optional }) => !optional)) return []
    const fits =
      f.result.kind === 'string' && text.shape.kind === 'string' && isSameShape(parse.result, input.shape)
    const values =
      fits && !parse.result.nullable && !f.async && !parse.async ? drawFor(f, surface) : undefined
    if (!values?.isTaken) return []
    const [drawn] = values.drawn
    if (!drawn) return []
    return [
      {
        id: `${kebab(parse.call)}-reads-what-${kebab(f.call)}-prints`,
        rule: `What ${f.call} prints and ${parse.call} reads is printed the same again.`,
        drawn: [drawn],
        lines: [
          ...givenLines([drawn]),
          ...block(
            'when',
            `const printed = ${callOf(f, [drawn.name])}`,
            `const again = ${callOf(f, [`${parse.call}(printed)`])}`,
          ),
          ...block('then', 'again === printed'),
        ],
      },
    ]
  },
}
