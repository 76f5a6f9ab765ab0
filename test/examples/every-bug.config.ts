import path from 'node:path'
import { defineConfig } from 'vitest/config'

const billing = path.resolve(import.meta.dirname, '../../examples/billing')

/** The generated tests of the billing example, with the broken copy in the place of the subject. */
export default defineConfig({
  root: billing,
  plugins: [
    {
      name: 'broken-copy',
      enforce: 'pre',
      resolveId: (source) =>
        /\/src\/summary(\.[jt]s)?$/.test(source) ? path.join(billing, 'broken/summary.ts') : undefined,
    },
  ],
  test: {
    include: [path.join(import.meta.dirname, 'every-bug.suite.ts')],
    // As many runs as in CI; nobody reads the counterexamples.
    env: { GEN_PROPS_PROFILE: 'mutation', GEN_PROPS_RUNS: '100' },
    testTimeout: 60_000,
  },
})
