// Proves the arbitraries of all sample schemas, also of rare ones, with 1,000 values each: judged by zod and by ajv.
import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url))
const { status } = spawnSync(process.execPath, [vitest, 'run', 'test/phases/4-plan/schema'], {
  stdio: 'inherit',
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  env: { ...process.env, SCHEMAS: 'all' },
})
process.exitCode = status ?? 1
