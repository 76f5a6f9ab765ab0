import { beforeEach } from 'vitest'
import type { PropertyRecord } from './property-record.ts'

// A setup file of our runs: generated tests tell it what became of each of their properties.

let records: PropertyRecord[] = []

const observe = (record: PropertyRecord): void => {
  records.push(record)
}
Object.assign(globalThis, { [Symbol.for('gen-props.observer')]: observe })

beforeEach(({ task }) => {
  // The list itself is handed over, so that records made later are seen when the test has ended.
  records = []
  Object.assign(task.meta, { genProps: records })
})
