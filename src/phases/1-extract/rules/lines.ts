import type { SurfaceFunction } from '../../../ir/surface.ts'
import type { Drawn } from './drawing/drawing.ts'

const widest = 96

/** `given`, in one line where it is short. */
export function givenLines(drawn: readonly Drawn[]): readonly string[] {
  if (drawn.length === 0) return []
  const entries = drawn.map(({ name, text }) => `${name}: ${text}`)
  const short = `given: { ${entries.join(', ')} }`
  return short.length <= widest ? [short] : ['given:', ...entries.map((entry) => `  ${entry}`)]
}

/** A block of code below its key. */
export const block = (key: string, ...lines: readonly string[]): readonly string[] => [
  `${key}: |`,
  ...lines.map((line) => `  ${line}`),
]

export const callOf = ({ call, async }: SurfaceFunction, inputs: readonly string[]): string =>
  `${async ? 'await ' : ''}${call}(${inputs.join(', ')})`

export const namesOf = (drawn: readonly Drawn[]): readonly string[] => drawn.map(({ name }) => name)
