import { beforeAll, describe } from 'vitest'
import { bugs } from '../../examples/billing/broken/bugs.ts'

const generated = new URL('../../examples/billing/test/generated/billing-summary.spec.ts', import.meta.url)

/** Every generated test, once without a bug and once for each: run by `gate-bites.test.ts`. */
for (const bug of ['none', ...Object.keys(bugs)]) {
  describe(bug, async () => {
    beforeAll(() => {
      process.env['BILLING_BUG'] = bug
    })
    const fresh = `${generated.pathname}?bug=${bug}`
    await import(/* @vite-ignore */ fresh)
  })
}
