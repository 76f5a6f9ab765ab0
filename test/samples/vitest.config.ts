import path from 'node:path'
import { defineConfig } from 'vitest/config'

/** Runs the expected files of the samples; with BROKEN set, on the broken copies of their subjects. */
const broken = {
  name: 'broken-subjects',
  enforce: 'pre' as const,
  resolveId: (source: string, importer: string | undefined) =>
    process.env.BROKEN && source === '../subject.ts' && importer
      ? path.resolve(path.dirname(importer), '../broken.ts')
      : undefined,
}

export default defineConfig({
  root: import.meta.dirname,
  cacheDir: path.resolve(import.meta.dirname, '../../node_modules/.vite-samples'),
  plugins: [broken],
  test: { include: ['*/expected/*.spec.ts'], exclude: [], pool: 'threads', maxWorkers: 1, isolate: false },
})
