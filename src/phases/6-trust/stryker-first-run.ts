import { readRunning } from '../../host/running-notes.ts'
import { leastPatience } from './patience.ts'

/** A test that was running when nothing more was heard; without a title, a file of tests that was being loaded. */
export interface UnendedTest {
  readonly file: string
  readonly title?: string | undefined
}

/** Notices when the tests of the code as it is do not go on. */
export interface FirstRunWatch {
  /** Aborts when they do not. */
  readonly signal: AbortSignal
  readonly unended: () => UnendedTest | undefined
  readonly stop: () => void
}

/** Whoever runs the tests notes in the folder which one it is at; nothing is noted while mutants are tried. */
export function watchFirstRun(folder: string, patience: number): FirstRunWatch {
  const controller = new AbortController()
  let last = ''
  let since = performance.now()
  let unended: UnendedTest | undefined
  const look = () => {
    const [note = ''] = readRunning(folder)
    if (note !== last || note === '') {
      last = note
      since = performance.now()
      return
    }
    const test = JSON.parse(note) as UnendedTest
    const limit = test.title === undefined ? Math.max(patience, leastPatience) : patience
    if (performance.now() - since <= limit || controller.signal.aborted) return
    unended = test
    controller.abort()
  }
  const timer = setInterval(look, 250)
  return { signal: controller.signal, unended: () => unended, stop: () => clearInterval(timer) }
}
