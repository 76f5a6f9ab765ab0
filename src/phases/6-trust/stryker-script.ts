import { fileURLToPath } from 'node:url'
import { readTextIfExists } from '../../host/files.ts'

/**
 * The text of a module of ours that a plain Node process can load: as it stands when gen-props is built, without its
 * types when it runs from source, as in its own tests.
 */
export async function scriptText(name: keyof typeof scripts, vite: string): Promise<string> {
  const built = fileURLToPath(new URL(scripts[name], import.meta.url))
  if (import.meta.url.endsWith('.js')) return textAt(built)
  const source = built.replace(/\.js$/, '.ts')
  const { transformWithOxc, transformWithEsbuild } = (await import(vite)) as Transformers
  const transform = transformWithOxc ?? transformWithEsbuild
  if (transform === undefined) throw new Error('this vite cannot read TypeScript')
  return (await transform(await textAt(source), source)).code
}

async function textAt(file: string): Promise<string> {
  const text = await readTextIfExists(file)
  if (text === undefined) throw new Error(`${file} is missing from this installation`)
  return text
}

const scripts = {
  runner: './stryker-worker/runner.js',
  ownCopies: './stryker-worker/own-copies.js',
  notes: '../../host/running-notes.js',
}

type Transform = (code: string, file: string) => Promise<{ readonly code: string }>
interface Transformers {
  readonly transformWithOxc?: Transform
  readonly transformWithEsbuild?: Transform
}
