// Changes a valid spec at random 20,000 times: the reader never throws, hangs, or tells of a fault without its place.
import { spawnSync } from 'node:child_process'

const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', 'test/phases/2-spec/fuzz.test.ts'],
  {
    stdio: 'inherit',
    env: { ...process.env, FUZZ_CASES: process.env.FUZZ_CASES ?? '20000' },
  },
)
process.exitCode = status ?? 2
