import { defineConfig } from 'vitest/config'

/** The packed product, installed: it asks the registry for its packages, as no test of `npm test` does. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: { include: ['test/package/**/*.test.ts'], pool: 'forks' },
})
