import type { Shape } from '../../../../ir/surface.ts'
import { drawFor } from '../drawing/draw-function.ts'
import type { Drawn } from '../drawing/drawing.ts'
import { block, callOf, givenLines, namesOf } from '../lines.ts'
import type { FunctionRule } from '../rule.ts'
import { kebab, listed } from '../words.ts'

export const readonlyKept: FunctionRule = {
  basis: 'type',
  recognises: 'a parameter that is a readonly list, set or map',
  writes: 'the input is unchanged, whether the call succeeds or not',
  propose: (f, surface) => {
    const promised = f.parameters.filter(
      ({ shape, optional, rest }) => isPromised(shape) && !optional && !rest,
    )
    const values = promised.length > 0 ? drawFor(f, surface) : undefined
    if (!values) return []
    const required = f.parameters.filter(({ optional, rest }) => !optional && !rest)
    const kept = promised.flatMap((one) => values.drawn[required.indexOf(one)]?.name ?? [])
    return [
      {
        id: `${kebab(f.call)}-keeps-its-input`,
        rule: `${f.call} does not change ${listed(promised.map(({ name }) => name))}.`,
        drawn: values.drawn,
        lines: [
          ...givenLines(values.drawn),
          ...block('when', called(callOf(f, namesOf(values.drawn)), values)),
          ...block('then', ...kept.map((name) => `equals(${name}, old(${name}))`)),
        ],
      },
    ]
  },
}

const isPromised = ({ kind, readonly }: Shape) =>
  readonly && (kind === 'list' || kind === 'set' || kind === 'map')

/** What may be refused is unchanged all the same. */
const called = (
  call: string,
  { isTaken }: { readonly isTaken: boolean; readonly drawn: readonly Drawn[] },
) =>
  isTaken
    ? call
    : call.startsWith('await ')
      ? `await outcome(${call.slice('await '.length)})`
      : `outcome(${call})`
