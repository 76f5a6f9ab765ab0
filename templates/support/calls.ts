import type { Call } from './run.ts'
import { stateOf } from './spy.ts'

type Spy = (...args: never[]) => unknown

/** The calls of a spy, in order. */
export function calls<F extends Spy>(spy: F): readonly Call<Parameters<F>, Awaited<ReturnType<F>>>[] {
  return stateOf(spy).calls as unknown as readonly Call<Parameters<F>, Awaited<ReturnType<F>>>[]
}

/** How many calls of a spy are under way. */
export function running(spy: Spy): number {
  return stateOf(spy).running
}

/** How many calls of a spy ever were under way at the same time. */
export function peak(spy: Spy): number {
  return stateOf(spy).peak
}
