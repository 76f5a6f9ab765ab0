import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { faultsOfFiles } from '../../compiler-faults.ts'
import { folder } from './properties.ts'

const root = path.resolve(folder, '../..')

/** What the compiler, as strict as this project's tsconfig, finds in files that stand nowhere: they are put elsewhere. */
export async function typeFaults(files: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const elsewhere = await mkdtemp(path.join(os.tmpdir(), 'gen-props-expressed-'))
  await symlink(path.join(root, 'node_modules'), path.join(elsewhere, 'node_modules'))
  await writeFile(path.join(elsewhere, 'package.json'), '{"type":"module"}')
  const placed = [...files].map(([file, text]) => ({
    file: path.join(elsewhere, path.relative(folder, file)),
    text,
  }))
  for (const { file, text } of placed) {
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, text)
  }
  const faults = await faultsOfFiles(
    placed.map(({ file }) => file),
    // What they import by relative paths is looked up where they would stand.
    {
      folder: elsewhere,
      extended: path.join(root, 'tsconfig.json'),
      options: { rootDirs: [elsewhere, folder] },
    },
  )
  await rm(elsewhere, { recursive: true })
  return faults
}
