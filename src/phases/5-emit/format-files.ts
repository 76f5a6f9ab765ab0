import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Options } from 'prettier'
import type { GeneratedFile } from '../../ir/generated-file.ts'

type Prettier = typeof import('prettier')

/** The files in the style of the project: by its own prettier and its settings, or by ours with none. */
export async function formatFiles(
  files: readonly GeneratedFile[],
  root: string,
): Promise<readonly GeneratedFile[]> {
  const prettier = await prettierOf(root)
  return Promise.all(files.map(async (file) => ({ ...file, text: await formatted(prettier, file) })))
}

/** What was formatted before, the newest last: most files of a suite are the same each time it is generated. */
const known = new Map<string, Promise<string>>()
const knownAtMost = 100

async function formatted(prettier: Prettier, file: GeneratedFile): Promise<string> {
  const config = await prettier.resolveConfig(file.path, { editorconfig: true })
  const options = { ...config, endOfLine: 'lf' as const }
  // Plugins are code, of which nothing tells whether it is the same, nor which parsers they change.
  if (options.plugins?.length) return prettier.format(file.text, { ...options, parser: 'typescript' })
  const key = JSON.stringify([prettier.version, options, file.text])
  const text = known.get(key) ?? formattedFast(prettier, file.text, options)
  known.delete(key)
  known.set(key, text)
  if (known.size > knownAtMost) known.delete(known.keys().next().value ?? '')
  return text
}

/** Both parsers lead to the same text; the first takes two thirds of the time, and lacks what is newest in the language. */
async function formattedFast(prettier: Prettier, text: string, options: Options): Promise<string> {
  try {
    return await prettier.format(text, { ...options, parser: 'babel-ts' })
  } catch {
    return prettier.format(text, { ...options, parser: 'typescript' })
  }
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
