import {
  arrayBufferEquality,
  equals,
  iterableEquality,
  sparseArrayEquality,
  typeEquality,
} from '@vitest/expect'
import { keyOfTitle } from '../../../dist/phases/6-trust/test-key.js'
import { load } from './load.js'

const strict = [iterableEquality, typeEquality, sparseArrayEquality, arrayBufferEquality]
// A test on a fake clock puts its own in their place.
const { setTimeout, clearTimeout } = globalThis

/** Loads generated tests with what they take from vitest, and gives them by the keys in their titles. */
export function openSuite(entry, texts) {
  const tests = new Map()
  let running = ''
  const vitest = {
    describe: (_name, body) => body(),
    it: (title, body) => {
      const key = keyOfTitle(title)
      tests.set(key, () => {
        running = title
        return body({ skip: () => undefined })
      })
    },
    afterAll: () => undefined,
    expect: Object.assign(
      (actual) => ({
        toStrictEqual: (expected) => {
          if (!equals(actual, expected, strict, true)) throw new Error('not strictly equal')
        },
      }),
      { getState: () => ({ currentTestName: running, testPath: entry }) },
    ),
  }
  load(entry, texts, { vitest })
  return tests
}

/** What a test fails with, as a text; undefined when it passes. `late` is called when it does not end. */
export async function failureOf(test, { seed, runs, patience, late }) {
  Object.assign(process.env, {
    GEN_PROPS_PROFILE: 'mutation',
    GEN_PROPS_SEED: String(seed),
    GEN_PROPS_RUNS: String(runs),
  })
  const timer = setTimeout(late, patience)
  try {
    await test()
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    clearTimeout(timer)
  }
}
