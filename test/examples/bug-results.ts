import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly ancestorTitles: readonly string[]
      readonly title: string
      readonly status: string
    }[]
  }[]
}

interface BugRun {
  readonly config?: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** Titles of the generated tests by the bug that was switched on: all of them, and those that failed. */
export async function bugResults({
  config = 'every-bug.config.ts',
  args = [],
  env = {},
}: BugRun = {}): Promise<ReadonlyMap<string, { readonly all: string[]; readonly failed: string[] }>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gen-props-bugs-'))
  try {
    const report = path.join(folder, 'report.json')
    const given = [
      '--config',
      path.join(import.meta.dirname, config),
      '--reporter=json',
      `--outputFile=${report}`,
    ]
    await runVitest([...given, ...args], env)
    const { testResults } = JSON.parse(await readFile(report, 'utf8')) as Report
    const results = new Map<string, { all: string[]; failed: string[] }>()
    for (const { ancestorTitles, title, status } of testResults.flatMap(
      ({ assertionResults }) => assertionResults,
    )) {
      const bug = ancestorTitles.find((ancestor) => ancestor !== '') ?? ''
      const result = results.get(bug) ?? { all: [], failed: [] }
      results.set(bug, result)
      result.all.push(title)
      if (status === 'failed') result.failed.push(title)
    }
    return results
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Failing tests are what is wanted here: the exit code says nothing. */
const runVitest = (args: readonly string[], more: Readonly<Record<string, string>>) =>
  new Promise<void>((resolve) => {
    const vitest = path.join(root, 'node_modules/vitest/vitest.mjs')
    execFile(
      process.execPath,
      [vitest, 'run', ...args],
      { cwd: root, env: { ...withoutVitest(), ...more } },
      () => resolve(),
    )
  })

/** The variables by which a vitest inside a vitest would take itself for a worker of the outer one. */
const withoutVitest = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VITEST|TEST$|NODE_ENV$|GEN_PROPS_)/.test(name)),
  )
