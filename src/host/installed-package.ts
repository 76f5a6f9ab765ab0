import module from 'node:module'
import path from 'node:path'
import { readTextIfExists } from './files.ts'

export interface InstalledPackage {
  readonly name: string
  readonly version: string
  /** Absolute path. */
  readonly folder: string
}

/**
 * The package that code in `folder` would get, found by walking up as Node does, or by Yarn's Plug'n'Play where that is
 * in force; undefined when there is none.
 */
export async function installedPackage(folder: string, name: string): Promise<InstalledPackage | undefined> {
  return (await pluggedPackage(folder, name)) ?? (await walkedPackage(folder, name))
}

/** What Plug'n'Play, which patches Node's own way to find packages, hands out as the module `pnpapi`. */
interface PlugAndPlay {
  resolveToUnqualified(name: string, issuer: string): string | null
}

async function pluggedPackage(folder: string, name: string): Promise<InstalledPackage | undefined> {
  const finder = module as unknown as { readonly findPnpApi?: (place: string) => PlugAndPlay | null }
  const issuer = folder + path.sep
  try {
    const found = finder.findPnpApi?.(issuer)?.resolveToUnqualified(name, issuer)
    const manifest = found && (await readTextIfExists(path.join(found, 'package.json')))
    return manifest ? { name, version: versionIn(manifest), folder: found } : undefined
  } catch {
    // It throws where nothing of that name is declared.
    return undefined
  }
}

async function walkedPackage(folder: string, name: string): Promise<InstalledPackage | undefined> {
  for (let at = folder; ; at = path.dirname(at)) {
    const candidate = path.join(at, 'node_modules', name)
    const manifest = await readTextIfExists(path.join(candidate, 'package.json'))
    if (manifest !== undefined) return { name, version: versionIn(manifest), folder: candidate }
    if (path.dirname(at) === at) return undefined
  }
}

function versionIn(manifest: string): string {
  try {
    const { version } = JSON.parse(manifest) as { version?: unknown }
    return typeof version === 'string' ? version : 'unknown'
  } catch {
    return 'unknown'
  }
}
