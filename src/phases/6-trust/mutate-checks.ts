import path from 'node:path'
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { MutationSuite } from './mutate-suite.ts'
import { stands } from './stryker-mutants.ts'
import type { StrykerReport } from './stryker-run.ts'

/** What makes a report worthless: a gate that believed it would pass without having looked. */
export function judgeReport(
  report: StrykerReport,
  suites: readonly MutationSuite[],
  root: string,
): readonly Diagnostic[] {
  const perSuite = suites.flatMap((suite) => [
    ...testsRan(report, suite, root),
    ...mutantsMade(report, suite),
  ])
  return [...perSuite, ...allTried(report)]
}

function testsRan(report: StrykerReport, suite: MutationSuite, root: string): readonly Diagnostic[] {
  const file = path.relative(root, suite.testFile).split(path.sep).join('/')
  const ran = report.tests.some((test) => test.id.startsWith(`${file}#`))
  return ran ? [] : [diagnostic('mutate/no-tests', undefined, { spec: suite.name })]
}

function mutantsMade(report: StrykerReport, suite: MutationSuite): readonly Diagnostic[] {
  const made = report.mutants.some(
    (mutant) => mutant.status !== 'Ignored' && suite.functions.some((place) => stands(mutant, place)),
  )
  const functions = suite.functions.map((place) => place.name)
  return made ? [] : [diagnostic('mutate/no-mutants', undefined, { functions })]
}

function allTried(report: StrykerReport): readonly Diagnostic[] {
  const pending = report.mutants.filter((mutant) => mutant.status === 'Pending').length
  return pending === 0
    ? []
    : [diagnostic('mutate/incomplete', undefined, { pending, total: report.mutants.length })]
}
