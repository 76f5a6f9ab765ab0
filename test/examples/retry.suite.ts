import { beforeAll, describe } from 'vitest'
import { bugs } from '../../examples/retry/broken/bugs.ts'

const generated = new URL('../../examples/retry/test/generated/retry.spec.ts', import.meta.url)

/** Every generated test, once for each bug: run by `retry.test.ts`. */
for (const bug of Object.keys(bugs)) {
  describe(bug, async () => {
    beforeAll(() => {
      process.env['RETRY_BUG'] = bug
    })
    await import(/* @vite-ignore */ `${generated.pathname}?bug=${bug}`)
  })
}
