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
 * the same workspace, by its name) is taken from the copy. Only there it has mutants. Of what a compiler made the source
 * is taken.
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
        if (!found || found.id.includes('/node_modules/')) return undefined
        const leadsOut = found.id.startsWith(from) && !found.id.startsWith(to)
        const copied = leadsOut ? to + found.id.slice(from.length) : found.id
        const id =
          (await sourceOf(copied, (file) => this.resolve(file, undefined, { ...options, skipSelf: true }))) ??
          copied
        return id === found.id ? undefined : { ...found, id }
      },
    },
  }
}

const asId = (file: string) => file.replaceAll('\\', '/')

/** The TypeScript that a module of JavaScript was compiled from, where it stands beside it; ids may have a query. */
export async function sourceOf(
  id: string,
  resolve: (file: string) => Promise<{ readonly id: string } | null>,
): Promise<string | undefined> {
  const [, stem = '', kind = '', x = '', query = ''] = /^([^?]*)\.([cm]?)js(x?)((?:\?.*)?)$/.exec(id) ?? []
  if (stem === '' || stem.includes('/node_modules/')) return undefined
  for (const form of [`.${kind}ts${x}`, ...(kind === '' ? ['.tsx'] : [])]) {
    const found = await resolve(stem + form)
    if (found?.id === stem + form) return stem + form + query
  }
  return undefined
}
