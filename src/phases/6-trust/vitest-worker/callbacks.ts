export type Callback = (...given: readonly unknown[]) => unknown

/** Callbacks among what a call is given, by themselves or in an object of options. */
export const callbacksIn = (given: readonly unknown[]): readonly Callback[] =>
  given.flatMap((each) =>
    isCallback(each) ? [each] : isPlain(each) ? Object.values(each).filter(isCallback) : [],
  )

/** A class that is handed over is made, not called. */
export const isCallback = (value: unknown): value is Callback =>
  typeof value === 'function' && !/^class\b/.test(Function.prototype.toString.call(value))

/** An object of options, as people write them down. */
export function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
