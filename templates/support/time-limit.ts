import * as vitest from 'vitest'
import { realTime } from './run-under-way.ts'

interface TestUnderWay {
  readonly timeout?: number
  readonly result?: { readonly retryCount?: number; readonly repeatCount?: number }
}

/** Since 4.1 vitest tells of the test under way; before that, it ends a test without a word of its runs. */
const { TestRunner } = vitest as unknown as {
  readonly TestRunner?: { readonly getCurrentTest?: () => TestUnderWay | undefined }
}

/** When attempts at tests have begun, by a clock of our own: vitest's may be another one. */
const attempts = new WeakMap<TestUnderWay, { readonly count: number; readonly begun: number }>()

function beginningOf(test: TestUnderWay): number {
  const { retryCount = 0, repeatCount = 0 } = test.result ?? {}
  const count = retryCount + repeatCount
  const known = attempts.get(test)
  const attempt = known?.count === count ? known : { count, begun: realTime() }
  attempts.set(test, attempt)
  return attempt.begun
}

/** The milliseconds that the test under way may take, and those left until shortly before vitest ends it; undefined where there is no limit. */
export function timeLimit(): { readonly limit: number; readonly left: number } | undefined {
  const test = TestRunner?.getCurrentTest?.()
  const limit = test?.timeout ?? 0
  if (!test || limit <= 0 || limit > 2 ** 31 - 1) return undefined
  return { limit, left: Math.max(1, beginningOf(test) + limit - Math.min(250, limit / 20) - realTime()) }
}
