import fc from 'fast-check'
import { copy } from './copy.ts'

/** What is drawn, over and over until it is as long as is wanted: texts and lists too long to draw each part of. */
export const stretched = <Text extends string | unknown[]>(
  drawn: fc.Arbitrary<Text>,
  length: { min: number; max: number },
): fc.Arbitrary<Text> =>
  fc.tuple(drawn, fc.integer(length)).map(([value, size]) => {
    if (typeof value === 'string') return value.repeat(Math.ceil(size / value.length)).slice(0, size) as Text
    const at = (index: number) => value[index % value.length]
    return Array.from({ length: size }, (_, index) =>
      index < value.length ? at(index) : copy(at(index)),
    ) as Text
  })
