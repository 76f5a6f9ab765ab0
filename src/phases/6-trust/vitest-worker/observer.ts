import { afterEach, beforeEach } from 'vitest'
import { isSettled } from './settled.ts'
import { tellWhatIsUnderWay, testUnderWay } from './under-way.ts'
import { boundariesHit, watchBoundary, watchRuns } from './boundaries.ts'
import type { PropertyRecord } from './property-record.ts'

// A setup file of our runs: generated tests tell it what became of each of their properties.

let records: PropertyRecord[] = []

const observe = (record: PropertyRecord, evaluated: readonly boolean[] = []): void => {
  records.push({ ...record, boundaries: boundariesHit(evaluated) })
}
Object.assign(globalThis, {
  [Symbol.for('gen-props.observer')]: observe,
  [Symbol.for('gen-props.boundaries')]: watchBoundary,
})

const folder = process.env['GEN_PROPS_RUNNING']
if (folder !== undefined) tellWhatIsUnderWay(folder)

beforeEach(({ task, skip }) => {
  const groups: string[] = []
  for (let at = task.suite; at !== undefined; at = at.suite) groups.unshift(at.name)
  const running = { file: task.file.filepath, groups, title: task.name, limit: task.timeout }
  if (folder !== undefined && isSettled(folder, running)) skip()
  watchRuns()
  // A test that never ends, or ends its process, cannot be asked which it is.
  if (folder !== undefined) testUnderWay(folder, running)
  // The list itself is handed over, so that records made later are seen when the test has ended.
  records = []
  Object.assign(task.meta, { genProps: records })
})

afterEach(() => {
  if (folder !== undefined) testUnderWay(folder, undefined)
})
