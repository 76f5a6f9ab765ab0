import { inTime } from './in-time.ts'

/** One test's turn with what is outside: of a test that has ended, as vitest's limit ends it, no further run begins. */
export interface TestTurn {
  over: boolean
  /** The run under way; it never fails. */
  run: Promise<void> | undefined
}

let underWay: TestTurn = { over: false, run: undefined }

/** The turn of the test under way. */
export const currentTurn = (): TestTurn => underWay

/** Begins the turn of a test when the last run of the one before has ended; false where it does not within the time. */
export async function nextTurn(milliseconds: number): Promise<boolean> {
  const { run } = underWay
  const ended = run && (await inTime(milliseconds, () => run))
  underWay = { over: false, run: undefined }
  return ended?.kind !== 'late'
}

/** A run of a turn; where that is over it waits for ever, as nobody waits for it. */
export async function inTurnOf(turn: TestTurn, does: () => Promise<void>): Promise<void> {
  if (turn.over) return await new Promise(() => {})
  const run = does()
  const ended = () => void (turn.run = undefined)
  turn.run = run.then(ended, ended)
  await run
}
