import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

export const checkout = fileURLToPath(new URL('../..', import.meta.url))

export interface ProgramEnd {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs a program to its end; the exit code is for the test to judge. */
export const start = (program: string, args: readonly string[], folder: string): Promise<ProgramEnd> =>
  new Promise((resolve) => {
    const env = {
      ...process.env,
      NO_COLOR: '1',
      FORCE_COLOR: undefined,
      VITEST: undefined,
      NODE_ENV: undefined,
    }
    execFile(program, [...args], { cwd: folder, env, maxBuffer: 1 << 26 }, (error, out, err) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1
      resolve({ code, out, err })
    })
  })

/** The version that this checkout uses: it is in npm's cache, so that installing it needs no download. */
async function pinned(name: string): Promise<string> {
  const manifest = await readFile(path.join(checkout, 'node_modules', name, 'package.json'), 'utf8')
  return `${name}@${(JSON.parse(manifest) as { version: string }).version}`
}

/** Packs the checkout as it was built. */
async function pack(folder: string): Promise<string> {
  if (!existsSync(path.join(checkout, 'dist', 'cli', 'main.js')))
    await start('npm', ['run', 'build'], checkout)
  const packed = await start(
    'npm',
    ['pack', '--ignore-scripts', '--json', '--pack-destination', folder],
    checkout,
  )
  const [tarball] = JSON.parse(packed.out) as { filename: string }[]
  if (!tarball) throw new Error(`npm pack made nothing: ${packed.err}`)
  return path.join(folder, path.basename(tarball.filename))
}

/** An empty vitest project with the packed product installed, and these files. */
export async function installedProject(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'gen-props-installed-')))
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }))
  const tarball = await pack(folder)
  const root = path.join(folder, 'shop')
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true })
    await writeFile(path.join(root, name), text)
  }
  const packages = await Promise.all(['vitest', 'fast-check', 'typescript', '@types/node'].map(pinned))
  const flags = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', '--save-dev']
  const installed = await start('npm', ['install', ...flags, tarball, ...packages], root)
  if (installed.code !== 0) throw new Error(`npm install failed: ${installed.err}`)
  return root
}
