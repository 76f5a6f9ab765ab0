import path from 'node:path'
import type { FunctionPlace } from '../../ir/type-model.ts'

export interface StrykerPlan {
  readonly functions: readonly FunctionPlace[]
  readonly sandboxes: string
  /** Our own runner of generated tests, or StrykerJS's of vitest. */
  readonly runner: 'gen-props' | 'vitest'
  /** File URL of the plugin that has the runner. */
  readonly runnerPlugin: string
  /** File URL of our reporter, and path of our vitest configuration. */
  readonly reporter: string
  readonly vitestConfig: string
  readonly concurrency?: number | undefined
  readonly timeout?: number | undefined
}

/** The options of a StrykerJS run: kill matrix, no output, nothing written into the project. */
export function strykerOptions(plan: StrykerPlan): Readonly<Record<string, unknown>> {
  return {
    mutate: mutatePatterns(plan.functions),
    testRunner: plan.runner,
    vitest: { configFile: plan.vitestConfig, related: false },
    plugins: [plan.runnerPlugin, plan.reporter],
    reporters: ['gen-props'],
    coverageAnalysis: 'perTest',
    disableBail: true,
    tempDirName: plan.sandboxes,
    cleanTempDir: 'always',
    ignorePatterns: ['/coverage', '/reports', '/dist', '/.stryker-tmp'],
    // Types are not checked while mutants run, and StrykerJS must not read the project's compiler settings:
    // it needs a compiler of a certain version to do so.
    disableTypeChecks: false,
    tsconfigFile: 'gen-props-has-no-tsconfig.json',
    checkers: [],
    incremental: false,
    allowEmpty: true,
    // To the output of its own process, which is looked at only when it fails.
    logLevel: 'error',
    fileLogLevel: 'off',
    allowConsoleColors: false,
    thresholds: { break: null },
    ...(plan.concurrency === undefined ? {} : { concurrency: plan.concurrency }),
    ...(plan.timeout === undefined ? {} : { timeoutMS: plan.timeout }),
  }
}

/**
 * `/shop/src/summary.ts:10-42` for each function; neighbours that touch or overlap are joined. StrykerJS would take the
 * folder that it works in for a part of the pattern: so the pattern names it, too.
 */
export function mutatePatterns(functions: readonly FunctionPlace[]): readonly string[] {
  const files = [...new Set(functions.map((place) => place.file))]
  return files.flatMap((file) => {
    const name = escapeGlob(file.split(path.sep).join('/'))
    return joined(functions.filter((place) => place.file === file)).map(
      ({ startLine, endLine }) => `${name}:${startLine}-${endLine}`,
    )
  })
}

interface Lines {
  readonly startLine: number
  readonly endLine: number
}

function joined(places: readonly Lines[]): readonly Lines[] {
  const sorted = [...places].sort((a, b) => a.startLine - b.startLine)
  return sorted.reduce<readonly Lines[]>((before, place) => {
    const last = before.at(-1)
    if (last === undefined || place.startLine > last.endLine + 1) return [...before, place]
    return [
      ...before.slice(0, -1),
      { startLine: last.startLine, endLine: Math.max(last.endLine, place.endLine) },
    ]
  }, [])
}

const escapeGlob = (name: string) => name.replace(/[[\]{}()*?!+@]/g, (character) => `[${character}]`)
