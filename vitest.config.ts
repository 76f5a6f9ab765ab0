import { availableParallelism } from 'node:os'
import { configDefaults, defineConfig } from 'vitest/config'
import { LongestFirst } from './test/longest-first.ts'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/generated/**/*.spec.ts', 'examples/*/test/generated/**/*.spec.ts'],
    // An aborted StrykerJS run leaves copies of tests; samples are input for other tests; what is installed is tested by
    // `npm run test:installed`, which needs the registry.
    exclude: [...configDefaults.exclude, '**/.stryker-tmp/**', 'test/samples/**', 'test/package/**'],
    pool: 'forks',
    // vitest leaves one core to itself: on two cores the files would run one after the other.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // No test changes what another could see of a module, and the compiler is read once for each core.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
