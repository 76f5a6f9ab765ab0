import path from 'node:path'
import { asId, fileOfId, type VitestPlugin } from './vitest-plugin.ts'
import type { PlacedMutant } from './stryker-mutants.ts'
import { mutatedText, probedText } from './survivors-text.ts'

const query = /[?&]gen-props-mutant=(\d+)(-probe)?/

/** The import of a module as it is with one mutant in the project, or with a probe in the mutant's place. */
export const mutantImport = (file: string, index: number, kind: 'mutant' | 'probe'): string =>
  `${asId(file)}?gen-props-mutant=${index}${kind === 'probe' ? '-probe' : ''}`

/**
 * Serves copies of the project's modules, one for each mutant: a module that is imported with a mutant's query
 * hands the query on to what it imports from the project, until it comes to the file that the mutant changes.
 */
export function survivorsPlugin(input: {
  readonly root: string
  readonly copied: string
  readonly mutants: readonly PlacedMutant[]
  /** By absolute path. */
  readonly texts: ReadonlyMap<string, string>
}): VitestPlugin {
  const within = `${asId(input.copied)}/`
  return {
    name: 'gen-props:survivors',
    enforce: 'pre',
    resolveId: {
      order: 'pre',
      async handler(source, importer) {
        const asked = query.exec(source)
        if (asked) return source.startsWith(within) ? source : withRoot(source, input.root)
        const inherited = importer === undefined ? null : query.exec(importer)
        if (!inherited) return undefined
        const found = await this.resolve(source, importer && fileOfId(importer), { skipSelf: true })
        if (found === null) return undefined
        const file = fileOfId(found.id)
        const own = file.startsWith(within) && !file.includes('/node_modules/')
        return own ? `${file}?${inherited[0].slice(1)}` : found.id
      },
    },
    load(id) {
      const [, index, probed] = query.exec(id) ?? []
      const placed = index === undefined ? undefined : input.mutants[Number(index)]
      if (placed === undefined || asId(placed.file) !== fileOfId(id)) return undefined
      const text = input.texts.get(placed.file) ?? ''
      if (probed === undefined) return mutatedText(text, placed)
      return probedText(text, placed) ?? noPlace
    },
  }
}

/** Tells the importer to do without. */
const noPlace = `throw new Error('no place for a probe')`

/** Vite asks again for what it has resolved, with a path that starts at its root. */
function withRoot(source: string, root: string): string {
  const base = asId(root)
  return source.startsWith(base) || !source.startsWith('/') || path.sep === '\\' ? source : `${base}${source}`
}
