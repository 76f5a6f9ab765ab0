// Loaded by StrykerJS's workers and by the configuration that they give to vitest. It stands alone: it must not import
// modules of ours, but for types.

interface Resolving {
  resolve(
    source: string,
    importer: string | undefined,
    options: object,
  ): Promise<{ readonly id: string } | null>
}

/**
 * A plugin of vite: what a copy of the project imports of the project by a way that leads out of the copy (a package of
 * the same workspace, by its name) is taken from the copy. Only there it has mutants.
 */
export function ownCopies(original: string, copy: string) {
  const from = `${asId(original)}/`
  const to = `${asId(copy)}/`
  return {
    name: 'gen-props:own-copies',
    enforce: 'pre',
    // Before the plugins of the project, which may say where a module stands in the original.
    resolveId: {
      order: 'pre',
      async handler(this: Resolving, source: string, importer: string | undefined, options: object) {
        const found = await this.resolve(source, importer, { ...options, skipSelf: true })
        const leadsOut = found?.id.startsWith(from) === true && !found.id.startsWith(to)
        return found && leadsOut && !found.id.includes('/node_modules/')
          ? { ...found, id: to + found.id.slice(from.length) }
          : undefined
      },
    },
  }
}

const asId = (file: string) => file.replaceAll('\\', '/')
