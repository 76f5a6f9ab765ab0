/** The sum of the numbers; 0 for none. */
export function sum(numbers: Iterable<number>): number
export function sum(numbers: Iterable<bigint>): bigint
export function sum<T>(items: Iterable<T>, by: (item: T) => number): number
export function sum<T>(items: Iterable<T>, by?: (item: T) => number): number | bigint {
  const numbers = [...items].map((item) => (by ? by(item) : (item as number | bigint)))
  const [first] = numbers
  return typeof first === 'bigint'
    ? numbers.reduce<bigint>((total, number) => total + BigInt(number), 0n)
    : numbers.reduce<number>((total, number) => total + Number(number), 0)
}
