import { leastPatience } from './patience.ts'

/** Hears of each test that ends, and notices when none does any more. */
export interface NewsDesk {
  readonly reporter: {
    onTestModuleCollected(): void
    onTestCaseResult(test: { readonly name: string }): void
  }
  /** Something shows that the run goes on. */
  touch(): void
  /** Watches one run: `interrupted` resolves when it has to be ended from outside. */
  watch(until: { readonly patience?: number; readonly signal?: AbortSignal | undefined }): Watch
}

export interface Watch {
  readonly interrupted: Promise<undefined>
  readonly stop: () => void
}

export function newsDesk(onTest: ((test: { readonly title: string }) => void) | undefined): NewsDesk {
  let last = performance.now()
  /** A machine that is busy takes its time until anything runs. */
  let begun = false
  const touch = () => {
    begun = true
    last = performance.now()
  }
  return {
    touch,
    reporter: {
      onTestModuleCollected: touch,
      onTestCaseResult: ({ name }) => {
        touch()
        onTest?.({ title: name })
      },
    },
    watch: ({ patience = leastPatience, signal }) => {
      touch()
      begun = false
      let stop = () => {}
      const interrupted = new Promise<undefined>((resolve) => {
        const interrupt = () => resolve(undefined)
        const timer = setInterval(() => {
          if (performance.now() - last > (begun ? patience : 2 * patience)) interrupt()
        }, 250)
        signal?.addEventListener('abort', interrupt, { once: true })
        if (signal?.aborted === true) interrupt()
        stop = () => {
          clearInterval(timer)
          signal?.removeEventListener('abort', interrupt)
        }
      })
      return { interrupted, stop }
    },
  }
}
