export interface Message {
  readonly id: number
  readonly sentAt: Date
  readonly text: string
}

/** Messages as one line each. */
export function serializeMessage(message: Message): string {
  // wrong: return JSON.stringify([message.id, message.sentAt.getTime(), message.text.trim()])
  return JSON.stringify([message.id, message.sentAt.getTime(), message.text])
}

/** @throws {SyntaxError} if the line is no message */
export function deserializeMessage(line: string): Message {
  const parts: unknown = JSON.parse(line)
  if (!Array.isArray(parts) || parts.length !== 3) throw new SyntaxError('no message')
  const [id, sentAt, text] = parts as [number, number, string]
  return { id, sentAt: new Date(sentAt), text }
}

/** The oldest first: the result is sorted by sentAt. The input is not changed. */
export function timeline(messages: readonly Message[]): Message[] {
  // wrong: return [...messages].sort((a, b) => a.id - b.id)
  return [...messages].sort((a, b) => a.sentAt.getTime() - b.sentAt.getTime())
}

/** Each message once. Every id is unique. */
export function uniqueMessages(messages: readonly Message[]): Message[] {
  // wrong: return [...new Set(messages)]
  return [...new Map(messages.map((message) => [message.id, message])).values()]
}
