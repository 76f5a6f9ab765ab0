import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { brokenExamples } from './broken-example.ts'

/** The generated tests of the examples, with the broken copy in the place of the subject. */
export default defineConfig({
  root: path.resolve(import.meta.dirname, '../..'),
  plugins: [
    {
      name: 'broken-copies',
      enforce: 'pre',
      resolveId: (source, importer = '') => {
        const example = brokenExamples.find(
          ({ folder, subject }) =>
            importer.startsWith(folder + path.sep) &&
            source.replace(/\.[jt]s$/, '').endsWith(`/src/${subject}`),
        )
        return example && path.join(example.folder, `broken/${example.subject}.ts`)
      },
    },
  ],
  test: {
    include: [path.join(import.meta.dirname, 'broken-copies.suite.ts')],
    // As many runs as in CI; nobody reads the counterexamples.
    env: { GEN_PROPS_PROFILE: 'mutation', GEN_PROPS_RUNS: '100' },
    testTimeout: 60_000,
  },
})
