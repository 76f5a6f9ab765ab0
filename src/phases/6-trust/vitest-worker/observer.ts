import { afterEach, beforeEach } from 'vitest'
import { noteRunning } from '../../../host/running-notes.ts'
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

beforeEach(({ task }) => {
  watchRuns()
  // A test that never ends cannot be asked which it is.
  if (folder !== undefined)
    noteRunning(folder, JSON.stringify({ file: task.file.filepath, title: task.name }))
  // The list itself is handed over, so that records made later are seen when the test has ended.
  records = []
  Object.assign(task.meta, { genProps: records })
})

afterEach(() => {
  if (folder !== undefined) noteRunning(folder, undefined)
})
