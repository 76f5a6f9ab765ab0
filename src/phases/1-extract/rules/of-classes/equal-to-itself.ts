import { block, givenLines } from '../lines.ts'
import type { ClassRule } from '../rule.ts'
import { kebab } from '../words.ts'
import { instanceOf, methodOf } from './instance.ts'

export const equalToItself: ClassRule = {
  basis: 'name',
  recognises: 'a class of values with `equals` of another of it, whose constructor can be given values',
  writes: 'two that are made alike are equal',
  propose: (of, surface) => {
    const equals = methodOf(of, ['equals', 'isEqual', 'eq'], 1)
    const made = instanceOf(of, surface)
    const [other] = equals?.parameters ?? []
    if (!equals || !made || made.drawn.length === 0 || equals.result.kind !== 'boolean') return []
    if (other?.shape.kind !== 'unknown' && other?.shape.name !== of.name) return []
    return [
      {
        id: `${kebab(of.name)}-equals-its-like`,
        rule: `Two of ${of.name} that are made alike are equal.`,
        drawn: made.drawn,
        lines: [
          ...givenLines(made.drawn),
          ...block('when', `const first = ${made.code}`, `const second = ${made.code}`),
          ...block('then', `first.${equals.name}(second)`),
        ],
      },
    ]
  },
}
