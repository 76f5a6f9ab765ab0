export interface Semiring<A> {
  readonly add: (x: A, y: A) => A
  readonly mul: (x: A, y: A) => A
  readonly zero: A
  readonly one: A
}

export interface Monoid<A> {
  readonly concat: (x: A, y: A) => A
  readonly empty: A
}

export interface Field<A> {
  readonly div: (x: A, y: A) => A
  readonly mod: (x: A, y: A) => A
  readonly mul: (x: A, y: A) => A
  readonly add: (x: A, y: A) => A
  readonly degree: (x: A) => number
}

/** The cheaper of two ways, and one way after the other. */
export const ways: Semiring<number> = {
  // wrong(distributive-semiring): add: (x, y) => x + y,
  add: Math.min,
  // wrong(distributive-semiring): mul: (x, y) => x - y,
  mul: (x, y) => x + y,
  zero: Infinity,
  one: 0,
}

/** Truth: either and both. */
export const truth: Semiring<boolean> = {
  // wrong(distributive-semiring): add: (x, y) => x === y,
  add: (x, y) => x || y,
  // wrong(distributive-semiring): mul: (x, y) => x || !y,
  mul: (x, y) => x && y,
  zero: false,
  one: true,
}

export const texts: Monoid<string> = {
  // wrong(associative-concat-with-units): concat: (x, y) => (x === '' ? y : `${x} ${y}`),
  concat: (x, y) => x + y,
  empty: '',
}

export const maxima: Monoid<number> = {
  // wrong(associative-concat-with-units): concat: (x, y) => Math.abs(x - y),
  concat: (x, y) => Math.max(x, y),
  // wrong(associative-concat-with-units): empty: 0,
  empty: -Infinity,
}

/** The later entry of a key counts. */
export const maps: Monoid<ReadonlyMap<string, number>> = {
  // wrong(associative-concat-with-units): concat: (x, y) => new Map([...x].filter(([key]) => !y.has(key))),
  concat: (x, y) => new Map([...x, ...y]),
  empty: new Map(),
}

/** Numbers from 0 up to a prime, around in a circle. */
export function modulo(prime: number): Field<number> {
  const reduced = (x: number) => ((x % prime) + prime) % prime
  const power = (x: number, n: number): number => (n === 0 ? 1 : reduced(x * power(x, n - 1)))
  // wrong(other-quotient-and-remainder): const inverse = (x: number) => power(x, prime - 1)
  const inverse = (x: number) => power(x, prime - 2)
  return {
    // wrong(other-quotient-and-remainder): div: (x, y) => Math.floor(x / y),
    div: (x, y) => reduced(x * inverse(y)),
    mod: () => 0,
    mul: (x, y) => reduced(x * y),
    add: (x, y) => reduced(x + y),
    degree: () => 1,
  }
}

/** Whole numbers, with what is left over. */
export const wholes: Omit<Field<number>, 'degree'> = {
  // wrong(other-quotient-and-remainder): div: (x, y) => Math.round(x / y),
  div: (x, y) => Math.trunc(x / y),
  // wrong(other-quotient-and-remainder): mod: (x, y) => Math.abs(x % y),
  mod: (x, y) => x % y,
  mul: (x, y) => x * y,
  add: (x, y) => x + y,
}
