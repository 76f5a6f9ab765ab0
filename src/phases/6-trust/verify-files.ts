import type { StandInPlan } from '../../ir/plan.ts'
import { asId, workerModule } from './vitest-plugin.ts'
import type { VitestFile } from './vitest-session.ts'
import type { Pass } from './vitest-worker/passes.ts'

/** A test file that runs a suite once for each pass. `suite` is the absolute path of the suite's test file. */
export function passesFile(name: string, suite: string, passes: readonly Pass[]): VitestFile {
  const text = [
    `import { runPasses } from ${quoted(workerModule('passes'))}`,
    `await runPasses(${JSON.stringify(passes)}, (query) => import(${quoted(asId(suite))} + query))`,
    '',
  ].join('\n')
  return { name, text }
}

interface ImpostorFile {
  readonly name: string
  readonly suite: string
  /** Absolute path of the module with the arbitraries of what the functions return. */
  readonly standIns: string | undefined
  readonly targets: readonly StandInPlan[]
  readonly env: Readonly<Record<string, string>>
}

/** A test file that runs a suite once for each impostor. */
export function impostorsFile({ name, suite, standIns, targets, env }: ImpostorFile): VitestFile {
  const plain = targets.map(({ exportName, async, returnableArguments }) => ({
    exportName,
    async,
    returnableArguments,
  }))
  const text = [
    `import fc from 'fast-check'`,
    `import { runImpostors } from ${quoted(workerModule('impostors'))}`,
    standIns === undefined
      ? 'const returns = {}'
      : `import { standIns as returns } from ${quoted(asId(standIns))}`,
    `const setting = { fc, returns, targets: ${JSON.stringify(plain)}, env: ${JSON.stringify(env)} }`,
    `await runImpostors(setting, (query) => import(${quoted(asId(suite))} + query))`,
    '',
  ].join('\n')
  return { name, text }
}

const quoted = (text: string) => JSON.stringify(text)
