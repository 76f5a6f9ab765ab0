import { block, givenLines } from '../lines.ts'
import type { ClassRule } from '../rule.ts'
import { isSameShape } from '../same-shape.ts'
import { kebab } from '../words.ts'
import { instanceOf } from './instance.ts'

/** How instances are written, and which static method reads that. */
const writers: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^toString$/, ['parse', 'fromString', 'from']],
  [/^serialize$/, ['deserialize', 'parse']],
  [/^to([A-Z]\w*)$/, ['from$1']],
  [/^format$/, ['parse']],
]

export const readBack: ClassRule = {
  basis: 'name',
  recognises:
    'a class with `toX` and a static `fromX` (`toString` and `parse`, `toJSON` and `fromJSON`), whose constructor can be given values',
  writes: 'what is written and read back is written the same again',
  propose: (of, surface) => {
    const made = instanceOf(of, surface)
    if (!made || made.drawn.length === 0) return []
    return of.methods.flatMap((writer) => {
      const [pattern, names] = writers.find(([one]) => one.test(writer.name)) ?? []
      if (!pattern || !names || writer.parameters.some(({ optional }) => !optional) || writer.async) return []
      const readers = names.map((name) => `${of.name}.${writer.name.replace(pattern, name)}`)
      const reader = surface.functions.find(({ call }) => readers.includes(call))
      const [text, ...more] = reader?.parameters ?? []
      if (
        !reader ||
        !text ||
        more.some(({ optional }) => !optional) ||
        reader.result.name !== of.name ||
        reader.result.nullable
      )
        return []
      if (text.shape.kind !== 'unknown' && !isSameShape(text.shape, writer.result)) return []
      return [
        {
          id: `${kebab(of.name)}-${kebab(writer.name)}-can-be-read`,
          rule: `What ${writer.name} writes of ${of.name} and ${reader.call} reads is written the same again.`,
          drawn: made.drawn,
          lines: [
            ...givenLines(made.drawn),
            ...block(
              'when',
              `const first = ${made.code}.${writer.name}()`,
              `const again = ${reader.call}(first).${writer.name}()`,
            ),
            ...block('then', 'equals(again, first)'),
          ],
        },
      ]
    })
  },
}
