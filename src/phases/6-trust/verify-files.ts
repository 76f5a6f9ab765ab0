import { asId, workerModule } from './vitest-plugin.ts'
import type { VitestFile } from './vitest-session.ts'
import type { ImpostorTarget } from './vitest-worker/impostors.ts'
import type { Pass } from './vitest-worker/passes.ts'

/** A test file that runs a suite once for each pass. */
export const passesFile = (name: string, suite: string, passes: readonly Pass[]): VitestFile => ({
  name,
  text: [
    `import { runPasses } from ${quoted(workerModule('passes'))}`,
    `await runPasses(${JSON.stringify(passes)}, () => ${importOf(suite, name)})`,
    '',
  ].join('\n'),
})

interface ImpostorFile {
  readonly name: string
  readonly suite: string
  /** Absolute path of the module with the arbitraries of what the functions return. */
  readonly standIns: string | undefined
  readonly targets: readonly ImpostorTarget[]
  readonly env: Readonly<Record<string, string>>
  readonly untilKilled: boolean
}

/** A test file that runs a suite once for each impostor. */
export function impostorsFile({ name, suite, standIns, ...data }: ImpostorFile): VitestFile {
  const text = [
    `import fc from 'fast-check'`,
    `import { runImpostors } from ${quoted(workerModule('impostors'))}`,
    standIns === undefined ? 'const returns = {}' : `import { returns } from ${quoted(asId(standIns))}`,
    `const setting = { fc, returns, ...${JSON.stringify(data)} }`,
    `await runImpostors(setting, () => ${importOf(suite, name)})`,
    '',
  ].join('\n')
  return { name, text }
}

/** Under a query of its own: a process that runs several files must evaluate the suite for each. */
const importOf = (suite: string, name: string) => `import(${quoted(`${asId(suite)}?gen-props=${name}`)})`

const quoted = (text: string) => JSON.stringify(text)
