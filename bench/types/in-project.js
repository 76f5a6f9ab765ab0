import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { strictest } from './compile.js'

/** What is made of a folder that is a project under the strictest flags; it is removed then, unless `TYPES_KEEP` asks for it. */
export async function inProject(root, make) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'gen-props-types-'))
  try {
    await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
    await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }')
    const compilerOptions = {
      ...strictest,
      target: 'es2023',
      module: 'nodenext',
      lib: ['es2023'],
      types: ['node'],
    }
    await writeFile(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }))
    return await make(folder)
  } finally {
    if (process.env.TYPES_KEEP) console.error(folder)
    else await rm(folder, { recursive: true })
  }
}
