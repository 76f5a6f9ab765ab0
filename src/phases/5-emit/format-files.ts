import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { GeneratedFile } from '../../ir/generated-file.ts'

type Prettier = typeof import('prettier')

/** The files in the style of the project: by its own prettier and its settings, or by ours with none. */
export async function formatFiles(
  files: readonly GeneratedFile[],
  root: string,
): Promise<readonly GeneratedFile[]> {
  const prettier = await prettierOf(root)
  return Promise.all(
    files.map(async (file) => {
      const config = await prettier.resolveConfig(file.path, { editorconfig: true })
      const text = await prettier.format(file.text, { ...config, parser: 'typescript', endOfLine: 'lf' })
      return { ...file, text }
    }),
  )
}

async function prettierOf(root: string): Promise<Prettier> {
  const require = createRequire(path.join(root, 'package.json'))
  try {
    const loaded = (await import(pathToFileURL(require.resolve('prettier')).href)) as Prettier & {
      default?: Prettier
    }
    const theirs = loaded.default ?? loaded
    if (Number.parseInt(theirs.version, 10) >= 3) return theirs
  } catch {
    // A project without prettier: ours.
  }
  return import('prettier')
}
