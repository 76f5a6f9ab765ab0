import path from 'node:path'
import { defineConfig } from 'vitest/config'

/** What a project that has path aliases tells vitest of them. */
const aliases: Readonly<Record<string, string>> = { '@shop/': 'bundler', '~/': 'node10' }

const paths = {
  name: 'path-aliases',
  enforce: 'pre' as const,
  async resolveId(this: Resolving, source: string, importer: string | undefined) {
    const alias = Object.keys(aliases).find((one) => source.startsWith(one))
    if (alias === undefined || importer === undefined) return undefined
    const project = `/${aliases[alias]}/`
    const folder = importer.slice(0, importer.indexOf(project) + project.length)
    return this.resolve(path.join(folder, 'src', source.slice(alias.length)), importer, { skipSelf: true })
  },
}

interface Resolving {
  readonly resolve: (source: string, importer: string, options: { skipSelf: boolean }) => Promise<unknown>
}

/** Runs the generated tests of all projects, on their subjects and on wrong ones. */
export default defineConfig({
  // vite leaves `.cts` alone by itself.
  oxc: { include: /\.[cm]?[jt]sx?$/ },
  plugins: [paths as never],
  test: { include: ['**/test/generated/*.spec.ts'], pool: 'threads', maxWorkers: 1, isolate: false },
})
