import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import { keyOfTitle } from './test-key.ts'
import type { VerifySuite } from './verify-suite.ts'
import { isDeath } from './vitest-deaths.ts'
import type { VitestFault, VitestResult } from './vitest-test.ts'

/** A run in which no test ran is an error, never a pass. `file` is the test file of ours that was run. */
export function noTestRan(suite: VerifySuite, faults: readonly VitestFault[], file: string): Diagnostic {
  return diagnostic('trust/no-test-ran', undefined, {
    spec: specOf(suite),
    reason: reasonOf(faults, file),
    ...{ file: path.basename(suite.testFile), folder: path.dirname(suite.testFile) },
  })
}

/** So is a check that could not be made. */
export function checkFailed(
  suite: VerifySuite,
  check: string,
  { faults, file }: { readonly faults: readonly VitestFault[]; readonly file: string },
): Diagnostic {
  return diagnostic('trust/check-failed', undefined, {
    spec: specOf(suite),
    check,
    reason: reasonOf(faults, file),
  })
}

/** So is a run that had to be ended, because a test never came to its end. `files` are the suite's own test files. */
export function neverEnded(
  suite: VerifySuite,
  check: string,
  { result, files }: { readonly result: VitestResult; readonly files: readonly string[] },
): Diagnostic {
  const spec = specOf(suite)
  const own = <Test extends { readonly file: string }>(tests: readonly Test[]) =>
    tests.find(({ file }) => files.includes(file))
  const hung = own(result.unended) ?? own(result.tests.filter(({ outcome }) => outcome === 'timeout'))
  if (hung === undefined) {
    return diagnostic('trust/check-failed', undefined, {
      spec,
      check,
      reason: result.faults[0]?.text ?? 'it never ended',
    })
  }
  const invariant = keyOfTitle(hung.title)?.replace(/[#/].*/, '') ?? hung.title
  const fixtures = suite.plan.invariants.find(({ id }) => id === invariant)?.fixtures ?? []
  return diagnostic('trust/never-ended', undefined, { spec, check, invariant, title: hung.title, fixtures })
}

/** What `verify` runs and the project itself does not. */
export function leftOut(
  { testFile }: VerifySuite,
  by: { readonly config: string | undefined } | undefined,
  root: string,
): readonly Diagnostic[] {
  if (by === undefined) return []
  const { config } = by
  const file = path.relative(root, testFile).split(path.sep).join('/')
  const range = config === undefined ? undefined : { file: config, start: 0, end: 0 }
  return [diagnostic('trust/left-out', range, { file })]
}

/**
 * So is a run whose process died, as it does of a list that takes all memory: what stood behind the test that it ran was
 * never tried, and nothing may be said of it. Undefined where no process died.
 */
export function processDied(
  suite: VerifySuite,
  check: string,
  { result, files }: { readonly result: VitestResult; readonly files: readonly string[] },
): Diagnostic | undefined {
  const death = result.faults.find(({ text }) => isDeath(text))
  const last = result.tests.find(
    ({ file, outcome, failure }) => outcome === 'timeout' && failure === undefined && files.includes(file),
  )
  if (!death || !last) return undefined
  const [under = ''] = last.groups
  const reason = `the process that ran the tests died, out of memory as a rule; the first test without an outcome is "${last.title}" under ${under.slice(0, 120)}: ${death.text}`
  return diagnostic('trust/check-failed', undefined, { spec: specOf(suite), check, reason })
}

const specOf = ({ plan }: VerifySuite) => path.basename(plan.specFile)

function reasonOf(faults: readonly VitestFault[], file: string): string {
  const fault = faults.find((one) => one.file === file) ?? faults.find((one) => one.file === undefined)
  const lines = stripVTControlCharacters(fault?.text ?? 'vitest reported no test').split('\n')
  // A module that cannot be read is named in a line of its own.
  const [place] = lines.flatMap((line) => /^At file: (.*)/.exec(line)?.[1] ?? [])
  const [first = '', ...rest] = lines.map((line) => line.trim()).filter(Boolean)
  // The line that announces the errors of a compiler says none of them.
  const told = first.endsWith(':') ? [first, ...rest.slice(0, 2)] : [first]
  return [...told, ...(place === undefined ? [] : [place])].join(' ')
}
