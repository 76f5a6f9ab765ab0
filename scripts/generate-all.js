// Generates everything that is generated and checked in: the tests of this project's own specs, those of
// each example, and the pages of scripts/docs.js. With --check nothing is written; stale files fail.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const cli = path.join(root, 'dist/cli/main.js')
const check = process.argv.includes('--check') ? ['--check'] : []

const examples = readdirSync(path.join(root, 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `examples/${name}`)
  .sort()

const run = (folder, args) => {
  console.log(`== ${folder}`)
  const { status } = spawnSync(process.execPath, args, { cwd: path.join(root, folder), stdio: 'inherit' })
  return status ?? 2
}

const codes = [
  ...['.', ...examples].map((folder) => run(folder, [cli, 'generate', ...check])),
  run('docs', [path.join(root, 'scripts/docs.js'), ...check]),
]
process.exitCode = Math.max(...codes)
