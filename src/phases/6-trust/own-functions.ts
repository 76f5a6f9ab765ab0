import path from 'node:path'
import { packageAround, workspaceAround } from '../../host/workspace.ts'
import type { FunctionPlace } from '../../ir/type-model.ts'

/**
 * The functions that a project can copy and change: its own, and those of the other packages of its workspace in which
 * a function stands that a spec names. What these reach in yet other packages is for the specs of those.
 */
export function ownFunctions(functions: readonly FunctionPlace[], root: string): readonly FunctionPlace[] {
  const workspace = workspaceAround(root)
  const copyable = functions.filter(({ file }) => isBelow(workspace, file) && !isInstalled(workspace, file))
  const named = new Set(copyable.flatMap(({ named, file }) => (named ? [packageAround(file)] : [])))
  return copyable.filter(({ file }) => isBelow(root, file) || named.has(packageAround(file)))
}

/** The folder to copy: the project's own, or the nearest one above it in which all of these functions stand. */
export function folderOfAll(root: string, functions: readonly FunctionPlace[]): string {
  return functions.every(({ file }) => isBelow(root, file))
    ? root
    : folderOfAll(path.dirname(root), functions)
}

const isInstalled = (workspace: string, file: string) =>
  path.relative(workspace, file).split(path.sep).includes('node_modules')

function isBelow(folder: string, file: string): boolean {
  const relative = path.relative(folder, file)
  return !/^\.\.(?:[\\/]|$)/.test(relative) && !path.isAbsolute(relative)
}
