import { noteRunning } from '../../../host/running-notes.ts'
import { isSettled, type TestPlace } from './settled.ts'

/**
 * Draws what a function returns, or does without where drawing it has ended a process before, as of a class whose
 * constructor takes memory for as much as it is told.
 */
export function whileDrawing<Drawn>(exportName: string, draw: (may: boolean) => Drawn): Drawn {
  const folder = process.env['GEN_PROPS_RUNNING']
  if (folder === undefined) return draw(true)
  const place: TestPlace = { file: '', groups: [], title: `drawing what ${exportName} returns` }
  if (isSettled(folder, place)) return draw(false)
  noteRunning(folder, JSON.stringify(place))
  try {
    return draw(true)
  } finally {
    noteRunning(folder, undefined)
  }
}
