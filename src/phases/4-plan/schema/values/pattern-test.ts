import { tidy } from '../../patterns/tidy.ts'
import type { Pattern } from '../../patterns/text-rules.ts'

/** Code that tells whether `value` matches. */
export const matches = ({ source, flags }: Pattern) =>
  `${String(new RegExp(tidy(source), flags))}.test(value)`
