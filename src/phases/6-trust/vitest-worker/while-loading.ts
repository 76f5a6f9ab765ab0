import { expect } from 'vitest'
import { noteRunning } from '../../../host/running-notes.ts'
import type { UnderWay } from './under-way.ts'
import { loading } from './while-loading-title.ts'

/** How long a file of tests and all that it imports may take to load, on a machine that has other work. */
const limit = 60_000

/** Loads a file of tests; what waits or loops in it for ever is known by its note. */
export async function whileLoading<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  const folder = process.env['GEN_PROPS_RUNNING']
  if (folder === undefined) return await load()
  const place: UnderWay = { file: expect.getState().testPath ?? '', groups: [], title: loading, limit }
  noteRunning(folder, JSON.stringify(place))
  try {
    return await load()
  } finally {
    noteRunning(folder, undefined)
  }
}
