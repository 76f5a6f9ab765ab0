import { inTime } from './in-time.ts'

/** One test's turn with what is outside: of a test that has ended, as vitest's limit ends it, no further run begins. */
export interface TestTurn {
  over: boolean
  /** The run under way; it never fails. */
  run: Promise<void> | undefined
  /** Ends the turn, for those who wait for theirs. */
  readonly end: () => void
}

let underWay: TestTurn = { over: true, run: undefined, end: () => {} }
/** When all tests have ended that have asked for a turn. */
let queue: Promise<unknown> = Promise.resolve()

/** The turn of the test under way. */
export const currentTurn = (): TestTurn => underWay

/** Asks for a turn: tests that vitest runs at the same time have theirs one after the other. */
export function askForTurn(): { readonly turn: TestTurn; readonly come: Promise<unknown> } {
  const before = queue
  let free = () => {}
  const ended = new Promise<void>((resolve) => (free = resolve))
  const end = () => {
    turn.over = true
    free()
  }
  const turn: TestTurn = { over: false, run: undefined, end }
  queue = Promise.all([before, ended])
  return { turn, come: before }
}

/** Begins a turn when the last run of the one before has ended; false where it does not within the time. */
export async function beginTurn(turn: TestTurn, milliseconds: number): Promise<boolean> {
  const { run } = underWay
  const ended = run && (await inTime(milliseconds, () => run))
  underWay = turn
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
