import type { Pattern } from './text-rules.ts'

/** Short texts that patterns are asked about. */
export const probes = [
  '',
  ' ',
  'a',
  'A',
  '0',
  '-',
  '_',
  '.',
  '/',
  '@',
  '!',
  '\n',
  'é',
  '<',
  '~~',
  'aB3',
  '\u0000',
  '#$%',
]

/** What lets much in is better asked than drawn from. */
export const strictestFirst = (patterns: readonly Pattern[]): readonly Pattern[] =>
  [...patterns].sort((one, other) => loosenessOf(one) - loosenessOf(other))

const loosenessOf = ({ source, flags }: Pattern) =>
  probes.filter((probe) => new RegExp(source, flags).test(probe)).length
