// Prints the closing line of .ci/run from vitest's JSON reports. A report that is not there, one without a test, a file
// that did not load or any failure: exit 1.
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

const counts = process.argv.slice(2).map(count)
const sumOf = (which) => counts.reduce((sum, each) => sum + each[which], 0)
console.log(`tests: ${sumOf('passed')} passed, ${sumOf('failed')} failed`)
process.exitCode =
  counts.length > 0 && counts.every(({ passed, failed }) => passed > 0 && failed === 0) ? 0 : 1
