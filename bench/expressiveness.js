// Tries what docs/expressiveness.md lists a thousand times each, on correct subjects and on wrong ones.
import { spawnSync } from 'node:child_process'

const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', 'test/expressiveness', '--testTimeout=120000'],
  {
    stdio: 'inherit',
    env: { ...process.env, EXPRESSIVENESS: 'all', GEN_PROPS_PROFILE: 'thorough', GEN_PROPS_RUNS: '1000' },
  },
)
process.exitCode = status ?? 2
