import { asId, workerModule } from './vitest-plugin.ts'
import type { VitestFile } from './vitest-session.ts'
import type { ImpostorTarget } from './vitest-worker/impostors.ts'
import type { Pass } from './vitest-worker/passes.ts'

interface PassesOfSuite {
  /** Absolute path of a suite's test file. */
  readonly suite: string
  readonly passes: readonly Pass[]
}

/** A test file that runs suites once for each of their passes. */
export function passesFile(name: string, suites: readonly PassesOfSuite[]): VitestFile {
  const runs = suites.map(
    ({ suite, passes }, index) =>
      `runPasses(${quoted(`${name}-${index}`)}, ${JSON.stringify(passes)}, (query) => import(${quoted(asId(suite))} + query))`,
  )
  return {
    name,
    text: [`import { runPasses } from ${quoted(workerModule('passes'))}`, ...runs, ''].join('\n'),
  }
}

interface ImpostorFile {
  readonly name: string
  readonly suite: string
  /** Absolute path of the module with the arbitraries of what the functions return. */
  readonly standIns: string | undefined
  readonly targets: readonly ImpostorTarget[]
  readonly env: Readonly<Record<string, string>>
}

/** A test file that runs a suite once for each impostor. */
export function impostorsFile({ name, suite, standIns, targets, env }: ImpostorFile): VitestFile {
  const data = [quoted(name), JSON.stringify(targets), JSON.stringify(env)]
  const text = [
    `import fc from 'fast-check'`,
    `import { runImpostors } from ${quoted(workerModule('impostors'))}`,
    standIns === undefined ? 'const returns = {}' : `import { returns } from ${quoted(asId(standIns))}`,
    `const setting = { fc, returns, name: ${data[0]}, targets: ${data[1]}, env: ${data[2]} }`,
    `runImpostors(setting, (query) => import(${quoted(asId(suite))} + query))`,
    '',
  ].join('\n')
  return { name, text }
}

const quoted = (text: string) => JSON.stringify(text)
