import { mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import type { Io } from '../../src/cli/io.ts'
import { run } from '../../src/cli/run.ts'

export interface World {
  readonly root: string
  readonly gen: (...argv: readonly string[]) => Promise<CommandEnd>
}

export interface CommandEnd {
  readonly code: number
  readonly out: string
  readonly err: string
}

export interface WorldOptions {
  /** Relative to the root. */
  readonly cwd?: string
  readonly env?: Io['env']
  readonly signal?: AbortSignal
  readonly columns?: number
}

/** A project in a temporary folder, with this checkout's packages, and a command line in it. */
export async function worldWith(
  files: Readonly<Record<string, string>>,
  options: WorldOptions = {},
): Promise<World> {
  const root = await realpath(await mkdtemp(path.join(os.tmpdir(), 'gen-props-cli-')))
  onTestFinished(() => rm(root, { recursive: true, force: true, maxRetries: 3 }))
  for (const [name, text] of Object.entries(files)) await put(root, name, text)
  await symlink(
    fileURLToPath(new URL('../../node_modules', import.meta.url)),
    path.join(root, 'node_modules'),
    'dir',
  )
  return { root, gen: (...argv) => runIn(path.join(root, options.cwd ?? '.'), argv, options) }
}

/** Writes a file of the world, its folders too. */
export async function put(root: string, name: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(root, name)), { recursive: true })
  await writeFile(path.join(root, name), text)
}

async function runIn(cwd: string, argv: readonly string[], options: WorldOptions): Promise<CommandEnd> {
  let out = ''
  let err = ''
  const code = await run(argv, {
    cwd,
    env: options.env ?? {},
    out: (text) => (out += text),
    err: (text) => (err += text),
    columns: options.columns,
    signal: options.signal ?? new AbortController().signal,
  })
  return { code, out, err }
}

/** The text of every file of a world, by name, its packages left out. */
export async function snapshotOf(root: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
  const read = await Promise.all(
    files.map(async (file) => [path.relative(root, file), await readFile(file, 'utf8')] as const),
  )
  return Object.fromEntries(read.filter(([name]) => !name.startsWith('node_modules')).sort())
}

/** The codes of the diagnostics that a command wrote as JSON. */
export function codesOf({ out, err }: CommandEnd): readonly string[] {
  try {
    return (JSON.parse(out) as { diagnostics: { code: string }[] }).diagnostics.map(({ code }) => code)
  } catch {
    throw new Error(`no document of diagnostics in ${out || err}`)
  }
}
