export interface DoorOptions {
  /** From code to person. */
  readonly codes: ReadonlyMap<string, string>
  /** The time in milliseconds; it never goes back. */
  readonly now: () => number
  readonly onAlarm: (lockEndsAt: number) => void
}

export type Entry =
  | { readonly opened: true; readonly person: string }
  | { readonly opened: false; readonly reason: 'wrong-code' }
  | { readonly opened: false; readonly reason: 'locked'; readonly endsInMs: number }

export interface LogLine {
  readonly at: number
  readonly person: string | undefined
  readonly opened: boolean
}

export interface Door {
  enter(code: string): Entry
  isOpen(): boolean
  replaceCodes(codes: ReadonlyMap<string, string>): void
  log(): readonly LogLine[]
}

const openForMs = 5_000
const forgottenAfterMs = 10 * 60_000
const firstLockMs = 60_000
const longestLockMs = 60 * 60_000

/** A door with a keypad, shut and without a lock. */
export function createDoor({ codes, now, onAlarm }: DoorOptions): Door {
  let known = new Map(codes)
  let shutsAt = Number.NEGATIVE_INFINITY
  let lockEndsAt = Number.NEGATIVE_INFINITY
  let nextLockMs = firstLockMs
  let wrongAt: number[] = []
  const lines: LogLine[] = []

  const lock = (time: number) => {
    lockEndsAt = time + nextLockMs
    nextLockMs = Math.min(nextLockMs * 2, longestLockMs)
    wrongAt = []
    onAlarm(lockEndsAt)
  }

  const judge = (code: string, time: number): Entry => {
    if (time < lockEndsAt) return { opened: false, reason: 'locked', endsInMs: lockEndsAt - time }
    const person = known.get(code)
    if (person === undefined) {
      wrongAt = [...wrongAt.filter((at) => time - at < forgottenAfterMs), time]
      if (wrongAt.length >= 3) lock(time)
      return { opened: false, reason: 'wrong-code' }
    }
    wrongAt = []
    nextLockMs = firstLockMs
    shutsAt = time + openForMs
    return { opened: true, person }
  }

  return {
    enter(code) {
      const at = now()
      const entry = judge(code, at)
      lines.push({ at, person: entry.opened ? entry.person : undefined, opened: entry.opened })
      return entry
    },
    isOpen: () => now() < shutsAt,
    replaceCodes(codes) {
      known = new Map(codes)
    },
    log: () => lines.map((line) => ({ ...line })),
  }
}
