import { configDefaults, defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/generated/**/*.spec.ts', 'examples/*/test/generated/**/*.spec.ts'],
    // An aborted StrykerJS run leaves copies of tests; samples are input for other tests.
    exclude: [...configDefaults.exclude, '**/.stryker-tmp/**', 'test/samples/**'],
    pool: 'forks',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
