export interface Message {
  readonly id: string
  readonly recipient: string
  readonly text: string
}

export interface Report {
  readonly sent: readonly string[]
  readonly failed: readonly string[]
  readonly died: readonly string[]
}

export interface DeadLetter {
  readonly message: Message
  readonly attempts: number
  readonly error: unknown
}

export interface OutboxOptions {
  readonly send: (message: Message) => Promise<void>
  readonly attempts: number
}

export interface Outbox {
  post(message: Message): boolean
  waiting(): readonly Message[]
  flush(): Promise<Report>
  deadLetters(): readonly DeadLetter[]
  revive(id: string): void
  counts(): { readonly inLine: number; readonly sent: number; readonly dead: number }
}

/** Thrown by `send` when further attempts are of no use. */
export class PermanentError extends Error {
  override readonly name = 'PermanentError'
}

export class UnknownMessageError extends Error {
  readonly id: string
  constructor(id: string) {
    super(`No dead message ${id}`)
    this.name = 'UnknownMessageError'
    this.id = id
  }
}

interface Waiting {
  readonly message: Message
  attempts: number
}

type Draft = Record<keyof Report, string[]>

/** Keeps messages until they are sent. */
export function createOutbox({ send, attempts }: OutboxOptions): Outbox {
  if (!Number.isSafeInteger(attempts) || attempts < 1)
    throw new RangeError(`Not a number of attempts: ${attempts}`)
  const posted = new Set<string>()
  const line: Waiting[] = []
  const dead: DeadLetter[] = []
  let sent = 0
  let running: Promise<Report> | undefined

  const leaveLine = (item: Waiting) => line.splice(line.indexOf(item), 1)

  const attempt = async (item: Waiting, blocked: Set<string>, report: Draft): Promise<void> => {
    const { id, recipient } = item.message
    if (blocked.has(recipient)) return
    try {
      await send({ ...item.message })
      leaveLine(item)
      sent += 1
      report.sent.push(id)
    } catch (error) {
      item.attempts += 1
      if (error instanceof PermanentError || item.attempts >= attempts) {
        leaveLine(item)
        dead.push({ message: item.message, attempts: item.attempts, error })
        report.died.push(id)
      } else {
        blocked.add(recipient)
        report.failed.push(id)
      }
    }
  }

  const flushAll = async (): Promise<Report> => {
    const report: Draft = { sent: [], failed: [], died: [] }
    const blocked = new Set<string>()
    for (const item of [...line]) await attempt(item, blocked, report)
    return report
  }

  return {
    post({ id, recipient, text }) {
      if (posted.has(id)) return false
      posted.add(id)
      line.push({ message: { id, recipient, text }, attempts: 0 })
      return true
    },
    waiting: () => line.map(({ message }) => ({ ...message })),
    flush() {
      running ??= flushAll().finally(() => {
        running = undefined
      })
      return running
    },
    deadLetters: () => dead.map((letter) => ({ ...letter, message: { ...letter.message } })),
    revive(id) {
      const at = dead.findIndex(({ message }) => message.id === id)
      const [letter] = at < 0 ? [] : dead.splice(at, 1)
      if (letter === undefined) throw new UnknownMessageError(id)
      line.push({ message: letter.message, attempts: 0 })
    },
    counts: () => ({ inLine: line.length, sent, dead: dead.length }),
  }
}
