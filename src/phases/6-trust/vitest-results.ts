import type { TestCase, TestModule } from 'vitest/node'
import type { VitestFault, VitestTest } from './vitest-test.ts'
import type { PropertyRecord } from './vitest-worker/property-record.ts'

/** What vitest says of a run, as our data. `names` are those of the test files, by their ids. */
export function resultOfModules(
  modules: readonly TestModule[],
  unhandled: readonly unknown[],
  names: ReadonlyMap<string, string>,
): { readonly tests: readonly VitestTest[]; readonly faults: readonly VitestFault[] } {
  const tests: VitestTest[] = []
  const faults: VitestFault[] = unhandled.map((error) => ({
    file: fileOf(error, names),
    text: messageOf(error),
  }))
  for (const module of modules) {
    const file = names.get(module.moduleId)
    if (file === undefined) continue
    const all = [...module.children.allTests()]
    // A skipped test did not run: it is no test of this run.
    const ran = all.filter((test) => test.result().state !== 'skipped')
    tests.push(...ran.map((test) => testOf(test, file)))
    if (ran.length === 0)
      faults.push(...whySkipped(all).map((note) => ({ file, text: `${allSkipped}: ${note}` })))
    for (const error of module.errors()) faults.push({ file, text: error.message })
    for (const suite of module.children.allSuites()) {
      for (const error of suite.errors()) faults.push({ file, text: error.message })
    }
  }
  return { tests, faults }
}

/** How the fault of a file begins of which every test says that it cannot be run here. */
const allSkipped = 'each was skipped'

function whySkipped(tests: readonly TestCase[]): readonly string[] {
  const notes = tests.flatMap((test) => {
    const result = test.result()
    return result.state === 'skipped' ? (result.note ?? []) : []
  })
  return [...new Set(notes)]
}

function testOf(test: TestCase, file: string): VitestTest {
  const { state, errors = [] } = test.result()
  const error = errors[0]
  const records = recordsOf(test)
  return {
    file,
    groups: groupsOf(test),
    title: test.name,
    outcome: outcomeOf(state, error, records),
    failure: error?.message,
    place: placeOf(error?.stacks ?? []),
    milliseconds: test.diagnostic()?.duration ?? 0,
    records,
    met: 'genPropsMet' in test.meta(),
  }
}

/** The first place that is neither a package's nor the support file's; vitest asks for a file by more than its name. */
function placeOf(stacks: readonly { readonly file: string; readonly line: number }[]): VitestTest['place'] {
  return stacks
    .map(({ file, line }) => ({ file: file.replace(/\?.*$/, ''), line }))
    .find(({ file }) => !/[\\/]node_modules[\\/]|[\\/]support\.ts$/.test(file))
}

function outcomeOf(
  state: ReturnType<TestCase['result']>['state'],
  error: { readonly name?: string; readonly message: string } | undefined,
  records: readonly PropertyRecord[],
): VitestTest['outcome'] {
  if (state === 'passed') return 'pass'
  if (state === 'pending') return 'timeout'
  if (error === undefined) return 'error'
  if (/^(?:Failed {2})?(?:Test|Hook) timed out in \d+\s?ms/m.test(error.message)) return 'timeout'
  const failed = records.filter((record) => record.failed)
  const byAssertion =
    failed.length > 0
      ? failed.every((record) => record.byAssertion)
      : error.name?.startsWith('AssertionError') === true
  return byAssertion ? 'fail' : 'error'
}

function groupsOf(test: TestCase): readonly string[] {
  const groups: string[] = []
  for (let at = test.parent; at.type === 'suite'; at = at.parent) groups.unshift(at.name)
  return groups
}

function recordsOf(test: TestCase): readonly PropertyRecord[] {
  const { genProps } = test.meta() as { readonly genProps?: unknown }
  return Array.isArray(genProps) ? (genProps as PropertyRecord[]) : []
}

const fileOf = (error: unknown, names: ReadonlyMap<string, string>) =>
  typeof error === 'object' && error !== null && 'VITEST_TEST_PATH' in error
    ? names.get(String(error.VITEST_TEST_PATH))
    : undefined

const messageOf = (error: unknown) =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error)
