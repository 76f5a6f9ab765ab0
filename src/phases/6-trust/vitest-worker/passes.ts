import { afterAll, beforeAll, describe } from 'vitest'
import { collected } from './collected.ts'
import { hopelessAfter } from './hopeless.ts'
import './same-as-first.ts'
import { whileLoading } from './while-loading.ts'

/** One time through all tests of a suite. */
export interface Pass {
  /** Names the group that its tests run in. */
  readonly label: string
  readonly env: Readonly<Record<string, string>>
  readonly shuffled?: boolean
  /** Milliseconds by which the clock is set forward. */
  readonly clock?: number
  /** Errors carry no stack: vitest reads a source map for each of its lines, which takes longer than the tests. */
  readonly stackless?: boolean
}

const ours = ['GEN_PROPS_PROFILE', 'GEN_PROPS_SEED', 'GEN_PROPS_PATH', 'GEN_PROPS_RUNS']

/** Runs the tests of a suite, which `load` imports, in several ways in one process. */
export async function runPasses(passes: readonly Pass[], load: () => Promise<unknown>): Promise<void> {
  const register = await whileLoading(() => collected(load))
  for (const pass of passes) {
    describe(pass.label, { shuffle: pass.shuffled === true }, () => {
      let leave = () => {}
      beforeAll(() => {
        leave = enter(pass)
      })
      afterAll(() => {
        leave()
      })
      hopelessAfter(1)
      register()
    })
  }
}

/** Makes the process look as the pass wants it, and hands back how to undo that. */
export function enter({ env, clock = 0, stackless = false }: Omit<Pass, 'label' | 'shuffled'>): () => void {
  const before = new Map([...ours, ...Object.keys(env)].map((name) => [name, process.env[name]]))
  const RealDate = Date
  const { stackTraceLimit } = Error
  if (stackless) Error.stackTraceLimit = 0
  for (const name of ours) delete process.env[name]
  Object.assign(process.env, env)
  if (clock !== 0) globalThis.Date = shiftedDate(RealDate, clock)
  return () => {
    globalThis.Date = RealDate
    Error.stackTraceLimit = stackTraceLimit
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
}

/** The same class to `instanceof`, with another now. */
function shiftedDate(RealDate: DateConstructor, by: number): DateConstructor {
  const now = () => RealDate.now() + by
  return new Proxy(RealDate, {
    apply: () => new RealDate(now()).toString(),
    construct: (target, given: unknown[], newTarget) =>
      Reflect.construct(
        target,
        given.length === 0 ? [now()] : given,
        newTarget === globalThis.Date ? target : newTarget,
      ),
    get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
  })
}
