import path from 'node:path'
import { defineConfig } from 'vitest/config'

const name = process.env['EXAMPLE'] ?? ''
const folder = path.resolve(import.meta.dirname, '../../examples', name)

/** The generated tests of an example on its broken copy. */
export default defineConfig({
  root: folder,
  plugins: [
    {
      name: 'broken-copy',
      enforce: 'pre',
      resolveId: (source) =>
        new RegExp(`/src/${name}(\\.[jt]s)?$`).test(source)
          ? path.join(folder, `broken/${name}.ts`)
          : undefined,
    },
  ],
  test: {
    include: [path.join(import.meta.dirname, 'due.suite.ts')],
    // As many runs as in CI; nobody reads the counterexamples.
    env: { GEN_PROPS_PROFILE: 'mutation', GEN_PROPS_RUNS: '100' },
    testTimeout: 60_000,
  },
})
