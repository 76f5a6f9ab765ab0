import path from 'node:path'
import { asId, fileOfId, type VitestPlugin } from './vitest-plugin.ts'

/** Modules that some importers get instead of the files that they name. Ids and paths are absolute. */
export interface Overlay {
  readonly importers: readonly string[]
  /** By the file named, the module that is loaded instead. */
  readonly instead: ReadonlyMap<string, string>
}

/** Gives some modules another version of files that all others see as they are. */
export function overlayPlugin(overlays: readonly Overlay[]): VitestPlugin {
  const byImporter = new Map(
    overlays.flatMap(({ importers, instead }) => {
      const ids = new Map([...instead].map(([file, module]) => [asId(file), asId(module)]))
      return importers.map((importer): [string, ReadonlyMap<string, string>] => [asId(importer), ids])
    }),
  )
  return {
    name: 'gen-props:overlay',
    enforce: 'pre',
    resolveId: {
      order: 'pre',
      async handler(source, importer) {
        const instead = importer === undefined ? undefined : byImporter.get(fileOfId(importer))
        if (instead === undefined || importer === undefined || !source.startsWith('.')) return undefined
        const named = path.posix.join(path.posix.dirname(fileOfId(importer)), source)
        const found = await this.resolve(source, importer, { skipSelf: true })
        // A file that the suite on disk does not need is not there to be found.
        return instead.get(found ? fileOfId(found.id) : '') ?? instead.get(named.replace(/\.js$/, '.ts'))
      },
    },
  }
}
