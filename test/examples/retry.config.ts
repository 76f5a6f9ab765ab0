import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { bugs } from '../../examples/retry/broken/bugs.ts'

const retry = path.resolve(import.meta.dirname, '../../examples/retry')
const pairs = Object.entries(bugs).flatMap(([bug, ids]) => ids.map((id) => `^ ?${bug} .*\\[${id}\\]$`))

/** The generated tests of the retry example on its broken copy: for each bug, those that have to tell of it. */
export default defineConfig({
  root: retry,
  plugins: [
    {
      name: 'broken-copy',
      enforce: 'pre',
      resolveId: (source) =>
        /\/src\/retry(\.[jt]s)?$/.test(source) ? path.join(retry, 'broken/retry.ts') : undefined,
    },
  ],
  test: {
    include: [path.join(import.meta.dirname, 'retry.suite.ts')],
    env: { GEN_PROPS_PROFILE: 'ci' },
    testNamePattern: new RegExp(pairs.join('|')),
    testTimeout: 60_000,
  },
})
