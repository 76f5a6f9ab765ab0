import { sourceOf } from './stryker-worker/own-copies.ts'
import { workerFolder, type VitestPlugin } from './vitest-plugin.ts'

/** Takes the sources where a compiler has written beside them what it made: it is them that are judged. */
export function sourcesPlugin(): VitestPlugin {
  return {
    name: 'gen-props:sources',
    enforce: 'pre',
    resolveId: {
      order: 'pre',
      async handler(source, importer) {
        if (importer === undefined || importer.startsWith(workerFolder)) return undefined
        const found = await this.resolve(source, importer, { skipSelf: true })
        // Nobody asks: what importers get in the place of the source is not meant.
        const resolve = (file: string) => this.resolve(file, undefined, { skipSelf: true })
        return found === null ? undefined : await sourceOf(found.id, resolve)
      },
    },
  }
}
