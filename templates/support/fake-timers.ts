import type { FakeClock } from './fake-clock.ts'
import { builtin } from './builtin.ts'

type TimerCallback = (...args: unknown[]) => unknown
type Replaced = readonly [holder: object, name: string, value: unknown]

/** A delay as Node takes it: whole, and 1 where it is longer than a timer can be. */
const delayOf = (delay: unknown): number => {
  const milliseconds = Math.trunc(Number(delay ?? 0))
  if (!(milliseconds >= 0)) return 0
  return milliseconds > 2_147_483_647 ? 1 : milliseconds
}

/** Puts the clock's time and timers in the place of the real ones; gives back what undoes that. */
export function fakeTimers(clock: FakeClock): () => void {
  const replaced = [...globalsOf(clock), ...modulesOf(clock)]
  const before = replaced.map(([holder, name]) => Object.getOwnPropertyDescriptor(holder, name))
  for (const [holder, name, value] of replaced)
    Object.defineProperty(holder, name, { value, configurable: true, writable: true, enumerable: true })
  synchronize()
  return () => {
    replaced.forEach(([holder, name], index) => {
      const old = before[index]
      if (old) Object.defineProperty(holder, name, old)
      else Reflect.deleteProperty(holder, name)
    })
    synchronize()
  }
}

function globalsOf(clock: FakeClock): readonly Replaced[] {
  const timers = timersOf(clock)
  return [
    ...Object.entries(timers).map(([name, value]): Replaced => [globalThis, name, value]),
    [globalThis, 'Date', dateOf(clock)],
    [performance, 'now', () => clock.now],
    [AbortSignal, 'timeout', (delay: number) => timeoutSignal(clock, delay)],
  ]
}

function timersOf(clock: FakeClock): Readonly<Record<string, unknown>> {
  const start = (every: boolean) => (run: TimerCallback, delay?: unknown, ...args: unknown[]) => {
    const milliseconds = delayOf(delay)
    const id = clock.schedule(() => void run(...args), milliseconds, every ? milliseconds : undefined)
    return handleOf(clock, id, milliseconds)
  }
  const setTimeout = Object.assign(start(false), {
    [Symbol.for('nodejs.util.promisify.custom')]: (delay?: unknown, value?: unknown) => sleep(clock, delay, value),
  })
  const clear = (handle: unknown) => clock.cancel(Number(handle ?? 0))
  return {
    setTimeout,
    setInterval: start(true),
    setImmediate: (run: TimerCallback, ...args: unknown[]) => handleOf(clock, clock.schedule(() => void run(...args), 0), 0),
    clearTimeout: clear,
    clearInterval: clear,
    clearImmediate: clear,
  }
}

/** What Node gives for a timer. */
function handleOf(clock: FakeClock, id: number, delay: number): object {
  const handle = {
    ref: () => handle,
    unref: () => handle,
    hasRef: () => true,
    refresh: () => {
      clock.again(id, delay)
      return handle
    },
    close: () => {
      clock.cancel(id)
      return handle
    },
    [Symbol.toPrimitive]: () => id,
  }
  return handle
}

const dateOf = (clock: FakeClock) =>
  new Proxy(Date, {
    construct: (real, args, target) =>
      Reflect.construct(real, args.length === 0 ? [clock.now] : args, target) as object,
    apply: (real) => new real(clock.now).toString(),
    get: (real, name) =>
      name === 'now' ? () => Math.floor(clock.now) : (Reflect.get(real, name) as unknown),
  })

function timeoutSignal(clock: FakeClock, delay: number): AbortSignal {
  const controller = new AbortController()
  const reason = new DOMException('The operation was aborted due to timeout', 'TimeoutError')
  clock.schedule(() => controller.abort(reason), delayOf(delay))
  return controller.signal
}

interface SleepOptions {
  readonly signal?: AbortSignal
}

/** `setTimeout` of `node:timers/promises`. */
function sleep(clock: FakeClock, delay?: unknown, value?: unknown, { signal }: SleepOptions = {}): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      clock.cancel(id)
      reject(Object.assign(new Error('The operation was aborted'), { name: 'AbortError', code: 'ABORT_ERR', cause: signal?.reason as unknown }))
    }
    const id = clock.schedule(() => {
      signal?.removeEventListener('abort', abort)
      resolve(value)
    }, delayOf(delay))
    if (signal?.aborted) abort()
    else signal?.addEventListener('abort', abort, { once: true })
  })
}

async function* ticks(clock: FakeClock, delay?: unknown, value?: unknown, options?: SleepOptions) {
  for (;;) yield await sleep(clock, Math.max(1, delayOf(delay)), value, options)
}

/** Node's modules of timers, which subjects may import. */
function modulesOf(clock: FakeClock): readonly Replaced[] {
  const plain = builtin('node:timers')
  const promises = builtin('node:timers/promises') as { readonly scheduler?: object } | undefined
  return [
    ...(plain ? Object.entries(timersOf(clock)).map(([name, value]): Replaced => [plain, name, value]) : []),
    ...(promises
      ? ([
          [promises, 'setTimeout', (delay?: unknown, value?: unknown, options?: SleepOptions) => sleep(clock, delay, value, options)],
          [promises, 'setImmediate', (value?: unknown, options?: SleepOptions) => sleep(clock, 0, value, options)],
          [promises, 'setInterval', (delay?: unknown, value?: unknown, options?: SleepOptions) => ticks(clock, delay, value, options)],
        ] satisfies Replaced[])
      : []),
    ...(promises?.scheduler
      ? ([[promises.scheduler, 'wait', (delay?: unknown, options?: SleepOptions) => sleep(clock, delay, undefined, options)]] satisfies Replaced[])
      : []),
  ]
}

/** Lets those see it who import the modules' functions by name. */
function synchronize(): void {
  const module = builtin('node:module') as { readonly syncBuiltinESMExports?: () => void } | undefined
  module?.syncBuiltinESMExports?.()
}
