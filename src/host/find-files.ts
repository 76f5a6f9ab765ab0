import { glob } from 'tinyglobby'

/** No file has such a path, and what matches globs refuses them. */
const longest = 65_536

/** Absolute paths of the files under `root` that match, sorted. Packages are never looked into. */
export async function findFiles(root: string, patterns: readonly string[]): Promise<readonly string[]> {
  const found = await glob(
    patterns.filter(({ length }) => length <= longest),
    {
      cwd: root,
      absolute: true,
      dot: false,
      ignore: ['**/node_modules/**'],
      expandDirectories: false,
    },
  )
  return found.sort()
}
