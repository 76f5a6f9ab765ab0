type Listener = (...args: unknown[]) => void

interface Host {
  readonly listeners: (event: string) => readonly Listener[]
  readonly on: (event: string, listener: Listener) => void
  readonly removeListener: (event: string, listener: Listener) => void
}

const events = ['unhandledRejection', 'rejectionHandled'] as const

/** Collects the rejections that nobody handles, in the place of everybody else who does; `end` gives those that are left. */
export function watchRejections(): { readonly end: () => readonly unknown[] } {
  const { process: host } = globalThis as { readonly process?: Host }
  const left = new Map<unknown, unknown>()
  const own: Readonly<Record<(typeof events)[number], Listener>> = {
    unhandledRejection: (reason, promise) => void left.set(promise, reason),
    rejectionHandled: (promise) => void left.delete(promise),
  }
  const others = events.map((event) => [event, host?.listeners(event) ?? []] as const)
  for (const [event, listeners] of others) {
    for (const listener of listeners) host?.removeListener(event, listener)
    host?.on(event, own[event])
  }
  const end = () => {
    for (const [event, listeners] of others) {
      host?.removeListener(event, own[event])
      for (const listener of listeners) host?.on(event, listener)
    }
    return [...left.values()]
  }
  return { end }
}
