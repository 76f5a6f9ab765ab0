import path from 'node:path'

/** What a module exports, run once; `from` is a path relative to `file`, or a package as that file would get it. */
export async function loadExports(from: string, file: string): Promise<unknown> {
  const { createJiti } = await import('jiti')
  const jiti = createJiti(file, { fsCache: false, moduleCache: true })
  return jiti.import(from.startsWith('.') ? path.resolve(path.dirname(file), from) : from)
}
