import path from 'node:path'
import { defineConfig } from 'vitest/config'

/** Runs the expected files of the samples; with BROKEN set, on the broken copies of their subjects. */
const broken = {
  name: 'broken-subjects',
  enforce: 'pre' as const,
  resolveId: (source: string, importer: string | undefined) =>
    process.env.BROKEN && importer && isSubject(source, importer)
      ? path.resolve(path.dirname(importer), source, '../broken.ts')
      : undefined,
}

/** Asked for by a generated file, or by the module of a fixture. */
const isSubject = (source: string, importer: string) =>
  source === '../subject.ts' || (source === './subject.ts' && path.basename(importer) === 'fixtures.ts')

export default defineConfig({
  root: import.meta.dirname,
  cacheDir: path.resolve(import.meta.dirname, '../../node_modules/.vite-samples'),
  plugins: [broken],
  test: { include: ['*/expected/*.spec.ts'], exclude: [], pool: 'threads', maxWorkers: 1, isolate: false },
})
