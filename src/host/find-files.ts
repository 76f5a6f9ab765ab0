import { glob } from 'tinyglobby'

/** Absolute paths of the files under `root` that match, sorted. Packages are never looked into. */
export async function findFiles(root: string, patterns: readonly string[]): Promise<readonly string[]> {
  const found = await glob([...patterns], {
    cwd: root,
    absolute: true,
    dot: false,
    ignore: ['**/node_modules/**'],
    expandDirectories: false,
  })
  return found.sort()
}
