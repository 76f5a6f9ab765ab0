import type { Surface, SurfaceFunction } from '../../../../ir/surface.ts'
import { drawFor } from '../drawing/draw-function.ts'
import { block, callOf, givenLines } from '../lines.ts'
import type { FunctionRule, Proposal } from '../rule.ts'
import { isSameShape } from '../same-shape.ts'
import { kebab, quotedCode, wordsOf } from '../words.ts'
import { undoersOf } from './pairs.ts'

export const roundTrip: FunctionRule = {
  basis: 'name',
  recognises:
    'two functions whose names undo each other (`encodeX` and `decodeX`, `hexToBytes` and `bytesToHex`, `toX` and `fromX`) and whose types fit',
  writes: 'round-trip: what the first makes, the second turns back',
  propose: (f, surface) => {
    const names = undoersOf(f.name)
    const undoers = surface.functions.filter((other) => names.includes(other.name) && other !== f)
    const beside = undoers.find((other) => placeOf(other) === placeOf(f))
    const backward = beside ?? (undoers.length === 1 ? undoers[0] : undefined)
    const proposed = backward && roundTripOf(f, backward, surface)
    return proposed ? [proposed, ...ofItsOwn(f, backward, proposed)] : []
  },
}

const placeOf = ({ call }: SurfaceFunction) => call.split('.').slice(0, -1).join('.')

/** The law itself, for names that undo each other and for sentences that say so. */
export function roundTripOf(
  forward: SurfaceFunction,
  backward: SurfaceFunction,
  surface: Surface,
): Proposal | undefined {
  const [input, ...more] = forward.parameters
  const [output, ...others] = backward.parameters
  if (!input || !output || [...more, ...others].some(({ optional, rest }) => !optional && !rest))
    return undefined
  if (input.optional || input.rest || !isSameShape(input.shape, backward.result)) return undefined
  if (!isSameShape(forward.result, output.shape) && output.shape.kind !== 'unknown') return undefined
  if (losesValues(forward) || takesOneForm(forward)) return undefined
  const values = drawFor(forward, surface)
  const [drawn] = values?.drawn ?? []
  if (!drawn || !values?.isTaken) return undefined
  const isAsync = forward.async || backward.async
  return {
    id: `${kebab(backward.call)}-undoes-${kebab(forward.call)}`,
    rule: `${backward.call} gives back what ${forward.call} was given.`,
    drawn: [drawn],
    lines: isAsync
      ? [
          ...givenLines([drawn]),
          ...block(
            'when',
            `const made = ${callOf(forward, [drawn.name])}`,
            `const again = ${callOf(backward, ['made'])}`,
          ),
          ...block('then', `equals(again, ${drawn.name})`),
        ]
      : [
          'kind: round-trip',
          ...givenLines([drawn]),
          `forward: ${arrow(forward, drawn.name)}`,
          `backward: ${arrow(backward, 'text')}`,
        ],
  }
}

/** `v1ToV6` takes texts of one form, and `stringify` may take bytes of one length only. */
function takesOneForm({ name, parameters: [input] }: SurfaceFunction): boolean {
  const [, from] = /^(.+?)(?:To|2)[A-Z]/.exec(name) ?? []
  if (input?.shape.kind === 'string')
    return from !== undefined && !/^(?:text|string|str|plain|utf8)$/i.test(from)
  return input?.shape.kind === 'bytes' && /^(?:stringify|format|print|dump|serialize)/.test(name)
}

/** What is escaped may look escaped already: the marks of escaping must be escaped as well. */
function ofItsOwn(
  forward: SurfaceFunction,
  backward: SurfaceFunction,
  { drawn }: Proposal,
): readonly Proposal[] {
  const [text] = drawn
  const isText =
    /^(?:escape|encode|quote)/.test(forward.name) &&
    forward.result.kind === 'string' &&
    forward.parameters[0]?.shape.kind === 'string'
  if (!text || !isText || forward.async || backward.async) return []
  return [
    {
      id: `${kebab(backward.call)}-undoes-${kebab(forward.call)}-of-its-own`,
      rule: `${backward.call} gives back what ${forward.call} was given, also when that is made by ${forward.call}.`,
      drawn,
      lines: [
        ...givenLines(drawn),
        ...block(
          'when',
          `const once = ${callOf(forward, [text.name])}`,
          `const again = ${callOf(backward, [callOf(forward, ['once'])])}`,
        ),
        ...block('then', 'again === once'),
      ],
    },
  ]
}

/** A name in scope, or an arrow, so that a method keeps its `this` and an optional parameter stays away. */
const arrow = (f: SurfaceFunction, name: string) =>
  f.call === f.name && f.parameters.length === 1 && !f.overloaded
    ? f.call
    : quotedCode(`(${name}) => ${f.call}(${name})`)

/** A number in other units, a colour in other terms, a case: what is rounded or folded away does not come back. */
function losesValues({ name, parameters, result }: SurfaceFunction): boolean {
  const isMeasured = [parameters[0]?.shape.kind, result.kind].every((kind) => kind === 'number')
  const words = wordsOf(name)
  return (
    isMeasured ||
    words.some((word) =>
      /^(?:case|lower|upper|string|ascii|slug|rgb|hsl|hsv|cmyk|lab|fixed|date|days|hours|minutes|seconds|celsius|fahrenheit|roman|words|object|array|title|camel|kebab|snake|pascal)$/.test(
        word,
      ),
    )
  )
}
