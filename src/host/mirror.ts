import { mkdir, mkdtemp, readdir, realpath, rm, symlink } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** A temporary place that looks, from inside `sandboxes`, as if it stood where the project stands. */
export interface Mirror {
  /** The temporary folder itself, for files of ours. */
  readonly folder: string
  /** Copies of the project are made in here: packages and files above the project are found from them. */
  readonly sandboxes: string
  /** What stands below this folder is found, by the same relative path, from a copy of the project too. */
  readonly around: string
  readonly dispose: () => Promise<void>
}

/**
 * Mirrors, by links, the folders above `root`, so that a copy of the project made beside `root`'s own place
 * finds the same packages, base configurations and neighbours, and nothing is written into the checkout.
 */
export async function mirrorAround(root: string): Promise<Mirror> {
  const folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'gen-props-mutation-')))
  const around = outermost(root)
  const steps = path.relative(around, root).split(path.sep).filter(Boolean)
  // The copy of the outermost folder itself must not be the temporary folder: it needs a folder of its own.
  let mirrored = path.join(folder, 'around')
  let original = around
  await mkdir(mirrored)
  for (const [index, step] of steps.entries()) {
    await linkEntries(original, mirrored, step)
    original = path.join(original, step)
    if (index < steps.length - 1) {
      mirrored = path.join(mirrored, step)
      await mkdir(mirrored)
    }
  }
  await linkPackages(root, mirrored)
  return {
    folder,
    sandboxes: mirrored,
    around,
    dispose: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }),
  }
}

/** The top of the repository, or the uppermost folder with packages when there is none. */
function outermost(root: string): string {
  let found = root
  for (let at = root; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, '.git'))) return at
    if (existsSync(path.join(at, 'package.json')) || existsSync(path.join(at, 'node_modules'))) found = at
    if (at === path.dirname(at)) return found
  }
}

async function linkEntries(from: string, to: string, except: string): Promise<void> {
  const entries = await readdir(from, { withFileTypes: true })
  const linked = entries.filter((entry) => entry.name !== except && entry.name !== '.git')
  await Promise.all(linked.map((entry) => link(path.join(from, entry.name), path.join(to, entry.name))))
}

/** The project's own packages, where no folder of the same name stands above it already. */
async function linkPackages(root: string, to: string): Promise<void> {
  const packages = path.join(root, 'node_modules')
  const target = path.join(to, 'node_modules')
  if (existsSync(packages) && !existsSync(target)) await link(packages, target)
}

// A junction needs no rights on Windows; elsewhere the type does not matter.
const link = (from: string, to: string) => symlink(from, to, 'junction')
