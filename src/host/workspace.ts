import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * The folder that a project and its neighbours have in common: the repository or the workspace of packages that it
 * belongs to, the project's own folder where there is none.
 */
export function workspaceAround(root: string): string {
  for (let at = root; ; at = path.dirname(at)) {
    if (isWorkspace(at)) return at
    if (at === path.dirname(at)) return root
  }
}

/** The folder of the package that a file belongs to. */
export function packageAround(file: string): string {
  const folder = path.dirname(file)
  return folder === file || existsSync(path.join(folder, 'package.json')) ? folder : packageAround(folder)
}

const isWorkspace = (folder: string): boolean =>
  existsSync(path.join(folder, '.git')) ||
  existsSync(path.join(folder, 'pnpm-workspace.yaml')) ||
  hasWorkspaces(path.join(folder, 'package.json'))

function hasWorkspaces(file: string): boolean {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return typeof content === 'object' && content !== null && 'workspaces' in content
  } catch {
    return false
  }
}
