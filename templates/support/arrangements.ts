/** All orders of three values. */
export const arrangements = <A, B, C>(a: A, b: B, c: C): [A | B | C, A | B | C, A | B | C][] => [
  [a, b, c],
  [a, c, b],
  [b, a, c],
  [b, c, a],
  [c, a, b],
  [c, b, a],
]
