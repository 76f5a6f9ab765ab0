import path from 'node:path'
import { fileExists } from './files.ts'

/** The first of `names` that stands in `folder` or, failing that, in the nearest folder above it. */
export async function fileAbove(folder: string, names: readonly string[]): Promise<string | undefined> {
  for (const name of names) {
    const file = path.join(folder, name)
    if (await fileExists(file)) return file
  }
  const above = path.dirname(folder)
  return above === folder ? undefined : fileAbove(above, names)
}
