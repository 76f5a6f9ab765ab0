import { fileURLToPath } from 'node:url'
import { fileExists } from '../host/files.ts'

/** The default export of a JavaScript or TypeScript module, evaluated afresh, without a trace on disk. */
export async function evaluateModule(file: string): Promise<unknown> {
  const { createJiti } = await import('jiti')
  const jiti = createJiti(import.meta.url, {
    fsCache: false,
    moduleCache: false,
    // A configuration imports `defineConfig` from here, wherever this package is installed.
    alias: { 'gen-props': await entryFile() },
  })
  return jiti.import(file, { default: true })
}

/** The package's entry: built, or in TypeScript when this runs from its sources. */
async function entryFile(): Promise<string> {
  const built = fileURLToPath(new URL('../index.js', import.meta.url))
  return (await fileExists(built)) ? built : fileURLToPath(new URL('../index.ts', import.meta.url))
}
