import fc from 'fast-check'
import { shuffled } from './shuffled.ts'

/** The items of several lists in one, in any order. */
export const mixed = <Lists extends unknown[][]>(
  ...lists: { [Index in keyof Lists]: fc.Arbitrary<Lists[Index]> }
): fc.Arbitrary<Lists[number][number][]> =>
  fc.tuple(...lists).chain((drawn) => shuffled<Lists[number][number]>(drawn.flat()))
