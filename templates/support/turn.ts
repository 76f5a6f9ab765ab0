type Defer = (run: () => void) => unknown

/** The real one: in a run on a fake clock the global one is another. */
const { setImmediate: immediate, setTimeout: timeout } = globalThis as unknown as {
  readonly setImmediate?: Defer
  readonly setTimeout: (run: () => void, delay: number) => unknown
}

/** Lets everything run that waits for nothing but its turn. */
export const turn = (): Promise<void> =>
  new Promise((resolve) => void (immediate ? immediate(resolve) : timeout(resolve, 0)))

export const realNow: () => number = performance.now.bind(performance)
