// Prints the closing line of .ci/run from vitest's JSON report. No report, no test, a file that did
// not load or any failure: exit 1.
import { readFileSync } from 'node:fs'

const count = (file) => {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'))
    const unloaded = report.testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
    )
    return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length }
  } catch {
    return { passed: 0, failed: 0 }
  }
}

const { passed, failed } = count(process.argv[2] ?? 'reports/tests.json')
console.log(`tests: ${passed} passed, ${failed} failed`)
process.exitCode = passed > 0 && failed === 0 ? 0 : 1
