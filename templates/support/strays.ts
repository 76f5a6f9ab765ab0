type StrayListener = (error: unknown) => void

interface StrayHost {
  readonly listeners: (event: string) => readonly StrayListener[]
  readonly on: (event: string, listener: StrayListener) => void
  readonly removeListener: (event: string, listener: StrayListener) => void
}

const strayEvent = 'uncaughtException'

/** Hears of errors that nobody catches, as of a server that fails after its set-up, in the place of everybody else who does, until `end`. */
export function watchStrays(onStray: StrayListener): { readonly end: () => void } {
  const { process: host } = globalThis as { readonly process?: StrayHost }
  const others = host?.listeners(strayEvent) ?? []
  for (const listener of others) host?.removeListener(strayEvent, listener)
  host?.on(strayEvent, onStray)
  const end = () => {
    host?.removeListener(strayEvent, onStray)
    for (const listener of others) host?.on(strayEvent, listener)
  }
  return { end }
}
