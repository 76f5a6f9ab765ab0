import path from 'node:path'
import { beforeAll, describe } from 'vitest'
import { brokenExamples } from './broken-example.ts'

/** Every generated test, once without a bug and once for each: run by `broken-copies.test.ts`. */
for (const { name, folder, tests, bugs } of brokenExamples) {
  for (const bug of ['none', ...Object.keys(bugs)]) {
    describe(`${name} ${bug}`, async () => {
      beforeAll(() => {
        process.env[`${name.toUpperCase()}_BUG`] = bug
      })
      await import(/* @vite-ignore */ `${path.join(folder, tests)}?bug=${bug}`)
    })
  }
}
