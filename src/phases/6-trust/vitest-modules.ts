import path from 'node:path'
import { asId, fileOfId, isBare, workerFolder, type VitestPlugin } from './vitest-plugin.ts'

/**
 * Serves modules that exist nowhere on disk as if they stood at the given absolute paths, so that their relative
 * imports find the project's files; and lets our own modules, wherever gen-props is installed, and the test files
 * in `folder` import the packages that the project has.
 */
export function virtualModules(options: {
  readonly root: string
  readonly folder: string
  readonly texts: ReadonlyMap<string, string>
}): VitestPlugin {
  const texts = new Map([...options.texts].map(([file, text]) => [asId(file), text]))
  const ours = [asId(options.folder), workerFolder]
  const fromRoot = path.join(options.root, 'package.json')
  return {
    name: 'gen-props:modules',
    enforce: 'pre',
    resolveId: {
      order: 'pre',
      async handler(source, importer) {
        const file = fileOfId(absolute(source, importer))
        // Vite asks again for what it has resolved, with a path that starts at its root.
        const found = [file, asId(options.root) + file].find((candidate) => texts.has(candidate))
        if (found !== undefined) return found + source.slice(fileOfId(source).length)
        const isOurs = importer !== undefined && ours.some((folder) => importer.startsWith(folder))
        if (!isOurs || !isBare(source)) return undefined
        return (await this.resolve(source, fromRoot, { skipSelf: true }))?.id
      },
    },
    load: (id) => texts.get(fileOfId(id)),
  }
}

const absolute = (source: string, importer: string | undefined) =>
  source.startsWith('.') && importer !== undefined
    ? path.posix.join(path.posix.dirname(fileOfId(importer)), source)
    : source
