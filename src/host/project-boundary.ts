import { realpath } from 'node:fs/promises'
import path from 'node:path'
import { fileExists, readTextIfExists } from './files.ts'

/**
 * The folder that holds all that the specs of a project may name: the project, or the workspace that it is a package of.
 * Undefined for a folder that is no project, of which nobody knows where it ends.
 */
export async function boundaryOf(root: string, isConfigured: boolean): Promise<string | undefined> {
  if (!isConfigured && !(await fileExists(path.join(root, 'package.json')))) return undefined
  for (let folder = root; ; folder = path.dirname(folder)) {
    if (await isWorkspace(folder)) return folder
    if (folder === path.dirname(folder)) return root
  }
}

async function isWorkspace(folder: string): Promise<boolean> {
  if (await fileExists(path.join(folder, 'pnpm-workspace.yaml'))) return true
  const text = await readTextIfExists(path.join(folder, 'package.json')).catch(() => undefined)
  return text !== undefined && /"workspaces"\s*:/.test(text)
}

/** Whether a file really is within a folder, links followed; a file that does not exist is where its path says. */
export async function isWithin(file: string, folder: string): Promise<boolean> {
  const real = async (place: string) => realpath(place).catch(() => place)
  const relative = path.relative(await real(folder), await real(file))
  return !path.isAbsolute(relative) && !/^\.\.(?:[\\/]|$)/.test(relative)
}
