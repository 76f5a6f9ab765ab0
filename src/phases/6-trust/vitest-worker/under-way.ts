import { keepRunning, noteRunning } from '../../../host/running-notes.ts'
import type { TestPlace } from './settled.ts'

/** What a process notes of itself: a test, the part of it that is under way, and how long that may take without a wait. */
export interface UnderWay extends TestPlace {
  /** `the set-up of the fixture \`api\` (../fixtures/api.ts)`, and where that is said. */
  readonly part?: string
  /** Milliseconds; what runs longer without a wait runs in circles. */
  readonly limit?: number
  /** Says that it was ended, and after how many milliseconds. */
  readonly circled?: number
}

/** How often a process that is no circle says that it is alive. */
const beat = 500

let test: UnderWay | undefined

/** Notes which test is under way. */
export function testUnderWay(folder: string, place: UnderWay | undefined): void {
  test = place
  noteRunning(folder, place && JSON.stringify(place))
}

/**
 * Lets the process say that it is alive, and the support code of generated tests, that tells a watcher of its own
 * otherwise, which part of a test is under way. By the timers of now: those of a fake clock come later.
 */
export function tellWhatIsUnderWay(folder: string): void {
  setInterval(() => keepRunning(folder), beat).unref()
  const watcher = {
    beat: () => {},
    running: (part: string | undefined, limit?: number) => {
      if (!test) return
      const isPart = part !== undefined && limit !== undefined
      noteRunning(folder, JSON.stringify(isPart ? { ...test, part, limit } : test))
    },
  }
  Object.assign(globalThis, { [Symbol.for('gen-props.watcher')]: watcher })
}
