interface Screen {
  text(): string
  start(): Promise<void>
  unmount(): Promise<void>
}

/** Shows how often it has ticked since it was started. */
export function mountCounter({ onTick }: { onTick: (tick: () => void) => void }): Screen {
  let ticks = 0
  let isMounted = true
  let text = 'Measured: 0'
  const draw = (): void => {
    // wrong: if (isMounted && (ticks < 10 || ticks % 2 === 0)) text = `Measured: ${ticks}`
    // wrong: text = `Measured: ${ticks}`
    if (isMounted) text = `Measured: ${ticks}`
  }
  return {
    text: () => text,
    start: async () => {
      await Promise.resolve()
      onTick(() => {
        // wrong: ticks = ticks + 1 || 1; queueMicrotask(draw); return
        ticks += 1
        draw()
      })
    },
    unmount: async () => {
      await Promise.resolve()
      isMounted = false
      text = ''
    },
  }
}
