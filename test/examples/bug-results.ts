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
  readonly config: string
  readonly args: readonly string[]
}

export type BugResults = ReadonlyMap<string, { readonly passed: string[]; readonly failed: string[] }>

/** Titles of the generated tests that passed and that failed, by the bug that was switched on. */
export async function bugResults({ config, args }: BugRun): Promise<BugResults> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gen-props-bugs-'))
  try {
    const report = path.join(folder, 'report.json')
    const given = [
      '--config',
      path.join(import.meta.dirname, config),
      '--reporter=json',
      `--outputFile=${report}`,
    ]
    await runVitest([...given, ...args])
    const { testResults } = JSON.parse(await readFile(report, 'utf8')) as Report
    const results = new Map<string, { passed: string[]; failed: string[] }>()
    for (const { ancestorTitles, title, status } of testResults.flatMap(
      ({ assertionResults }) => assertionResults,
    )) {
      const bug = ancestorTitles.find((ancestor) => ancestor !== '') ?? ''
      const result = results.get(bug) ?? { passed: [], failed: [] }
      results.set(bug, result)
      if (status === 'failed' || status === 'passed') result[status].push(title)
    }
    return results
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Failing tests are what is wanted here: the exit code says nothing. */
const runVitest = (args: readonly string[]) =>
  new Promise<void>((resolve) => {
    const vitest = path.join(root, 'node_modules/vitest/vitest.mjs')
    execFile(process.execPath, [vitest, 'run', ...args], { cwd: root, env: withoutVitest() }, () => resolve())
  })

/** The variables by which a vitest inside a vitest would take itself for a worker of the outer one. */
const withoutVitest = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VITEST|TEST$|NODE_ENV$|GEN_PROPS_)/.test(name)),
  )
