import path from 'node:path'
import { defineConfig } from 'vitest/config'

/** What a test file of `broken.suite.ts` imports: a broken copy in place of the subject. */
const broken = {
  name: 'broken-subjects',
  enforce: 'pre' as const,
  resolveId(source: string, importer: string | undefined) {
    const copy = /\?(broken[\w-]*)$/.exec(importer ?? '')?.[1]
    if (!importer || copy === undefined) return undefined
    const file = path.resolve(path.dirname(importer), source)
    if (path.basename(source) === 'subject.ts') return path.join(path.dirname(file), `${copy}.ts`)
    return leadsThere.test(source) ? `${file}?${copy}` : undefined
  },
}

/** What imports the subject itself. */
const leadsThere = /^\.\.?\/(spec\.factories|fixtures)\.ts$/

/** Runs the expected files of the samples, and each again on the broken copies of its subject. */
export default defineConfig({
  root: import.meta.dirname,
  cacheDir: path.resolve(import.meta.dirname, '../../node_modules/.vite-samples'),
  plugins: [broken],
  test: {
    include: ['broken.suite.ts', '*/expected/*.spec.ts'],
    exclude: [],
    pool: 'threads',
    maxWorkers: 1,
    isolate: false,
    testTimeout: 60_000,
  },
})
