import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** As much of vite's plugin interface as our plugins use; the same in vite 5 to 8. */
export interface VitestPlugin {
  readonly name: string
  readonly enforce?: 'pre' | 'post'
  readonly config?: (config: ViteConfig) => void
  readonly resolveId?: FirstToResolve
  readonly transform?: (code: string, id: string) => string | undefined
  readonly load?: (id: string) => Promise<string | undefined> | string | undefined
}

/** Before all that the project has: a plugin of its own may know the same module by its place on disk. */
export interface FirstToResolve {
  readonly order: 'pre'
  readonly handler: (
    this: ResolveContext,
    source: string,
    importer: string | undefined,
  ) => Promise<string | undefined> | string | undefined
}

export interface ResolveContext {
  resolve(
    source: string,
    importer?: string,
    options?: { readonly skipSelf?: boolean },
  ): Promise<{ readonly id: string } | null>
}

/** The parts of a user's configuration that we have to change in place. */
export interface ViteConfig {
  test?: Record<string, unknown>
  server?: Record<string, unknown>
}

/** Vite's ids have forward slashes on every platform. */
export const asId = (file: string): string => file.split(path.sep).join('/')

/** An id without its query. */
export const fileOfId = (id: string): string => id.replace(/[?#].*$/, '')

/** Whether an import names a package and not a file. */
export const isBare = (source: string): boolean => /^[@a-z]/i.test(source) && !/^[a-z]:[\\/]/i.test(source)

/** The folder of our modules that run inside vitest's workers, and the id of one of them: `workerModule('observer')`. */
export const workerFolder: string = asId(fileURLToPath(new URL('./vitest-worker/', import.meta.url)))
export const workerModule = (name: string): string => `${workerFolder}${name}${path.extname(import.meta.url)}`
