import { fileURLToPath } from 'node:url'
import { readTextIfExists } from '../host/files.ts'

/** The version of this package; its manifest stands at the same distance from sources and build. */
export async function packageVersion(): Promise<string> {
  const text = await readTextIfExists(fileURLToPath(new URL('../../package.json', import.meta.url)))
  return (JSON.parse(text ?? '{ "version": "unknown" }') as { readonly version: string }).version
}
