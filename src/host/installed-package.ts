import path from 'node:path'
import { readTextIfExists } from './files.ts'

export interface InstalledPackage {
  readonly name: string
  readonly version: string
  /** Absolute path. */
  readonly folder: string
}

/** The package that code in `folder` would get, found by walking up as Node does; undefined when there is none. */
export async function installedPackage(folder: string, name: string): Promise<InstalledPackage | undefined> {
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
