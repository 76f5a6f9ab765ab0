import type { Pattern } from '../shape.ts'

/** A hyphen at the end of a class needs no escape. */
export const tidy = (source: string) =>
  source.replaceAll(/\\\\|\\-(?=\])/g, (part) => (part === '\\-' ? '-' : part))

/** Code that tells whether `value` matches. */
export const matches = ({ source, flags }: Pattern) =>
  `${String(new RegExp(tidy(source), flags))}.test(value)`
