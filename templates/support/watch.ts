import { builtin } from './builtin.ts'
import { environment } from './environment.ts'
import { isObserved } from './observe.ts'

interface Watcher {
  /** Goes up whenever something ends; a process in which nothing does runs in circles. */
  readonly beat: () => void
  /** What is running now, undefined when it has ended; and milliseconds that it may take without a wait, where more than usual. */
  readonly running: (what: string | undefined, least?: number) => void
  /** What was told last. */
  readonly now?: () => { readonly what: string; readonly least: number } | undefined
}

interface Threads {
  readonly Worker: new (
    code: string,
    options: object,
  ) => { readonly postMessage: (message: unknown) => void; readonly unref: () => void }
}

// A thread of its own: nothing else runs beside code that never ends.
const watcherCode = `
const { parentPort, workerData: { beats, patience, most } } = require('node:worker_threads')
const { writeSync } = require('node:fs')
const period = Math.min(500, patience / 4)
let running, seen, still, took
const start = () => { seen = Atomics.load(beats, 0); still = 0 }
parentPort.on('message', (message) => { running = message; took = message?.took; start() })
// Who has taken all memory can say nothing more.
const weigh = () => {
  const more = process.memoryUsage.rss() - took
  if (!(more > most / 2)) return
  took = Infinity
  writeSync(2, '\\ngen-props: this takes more and more memory, ' + Math.round(more / 1e6) + ' MB by now, and its process dies when none is left.\\n' + running.what + '\\n')
}
// Turns are counted and not time: a machine may sleep.
setInterval(() => {
  if (running === undefined || Atomics.load(beats, 0) !== seen) return start()
  weigh()
  still += period
  if (still < Math.max(patience, running.least)) return
  writeSync(2, '\\ngen-props: this did not come to an end: nothing ended in it for ' + still / 1000 + ' seconds, and no time limit ends code that never waits.\\n' + running.what + '\\n')
  process.kill(process.pid, 'SIGKILL')
}, period)
`

/**
 * Ends this process, and says what was running, where code runs in circles: time limits wait for the code to wait. One
 * for each process; none where Node's threads are missing, a debugger may hold the code, or who measures the tests
 * ends them as well.
 */
export function watch(what: string, least?: number): Watcher | undefined {
  const watcher = watcherHere()
  watcher?.running(what, least)
  return watcher
}

/** The watcher of this process, if it has any. */
export function watcherHere(): Watcher | undefined {
  const place = globalThis as Record<symbol, unknown>
  const key = Symbol.for('gen-props.watcher')
  // Who measures the tests may watch as well.
  if (place[key] === undefined && (isObserved() || environment('GEN_PROPS_PROFILE') === 'mutation')) return undefined
  const watcher = (place[key] ??= startWatcher() ?? 'none') as Watcher | 'none'
  return watcher === 'none' ? undefined : watcher
}

function startWatcher(): Watcher | undefined {
  const patience = Number(environment('GEN_PROPS_PATIENCE') ?? 60) * 1000
  const threads = builtin('node:worker_threads') as Threads | undefined
  if (!(patience > 0) || !threads || isDebugged()) return undefined
  const beats = new Int32Array(new SharedArrayBuffer(4))
  const worker = new threads.Worker(watcherCode, { eval: true, execArgv: [], workerData: { beats, patience, most: mostMemory() } })
  worker.unref()
  const beat = () => void Atomics.add(beats, 0, 1)
  // By the timers of now: those of a fake clock come later. What waits is for vitest to end.
  const { setInterval } = globalThis as { setInterval?: (turn: () => void, wait: number) => { unref?: () => void } }
  setInterval?.(beat, Math.min(500, patience / 4)).unref?.()
  let told: { readonly what: string; readonly least: number } | undefined
  const running: Watcher['running'] = (what, least = 0) => {
    told = what === undefined ? undefined : { what, least }
    worker.postMessage(told && { ...told, took: takenMemory() })
  }
  return { beat, running, now: () => told }
}

/** Bytes that the values of this process may take; never too many where that is not known. */
function mostMemory(): number {
  const engine = builtin('node:v8') as { getHeapStatistics?: () => { readonly heap_size_limit: number } } | undefined
  return engine?.getHeapStatistics?.().heap_size_limit ?? Infinity
}

/** Bytes that this process takes already; the watcher may begin to look when a test has taken its own. */
function takenMemory(): number {
  const { process } = globalThis as { process?: { readonly memoryUsage?: { readonly rss?: () => number } } }
  return process?.memoryUsage?.rss?.() ?? 0
}

/** A thread does not see the debugger of its process: that one was asked for when the process began. */
function isDebugged(): boolean {
  const { process } = globalThis as { process?: { readonly execArgv?: readonly string[] } }
  const asked = [...(process?.execArgv ?? []), environment('NODE_OPTIONS') ?? ''].some((each) => each.includes('--inspect'))
  const inspector = builtin('node:inspector') as { url?: () => string | undefined } | undefined
  return asked || inspector?.url?.() !== undefined
}
