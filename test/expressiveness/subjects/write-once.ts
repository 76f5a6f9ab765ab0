export interface Op {
  readonly action: 'put' | 'retry' | 'noop'
  readonly key: string
  readonly value?: string
}

export interface Event {
  readonly type: 'success' | 'retry' | 'failure'
  readonly key: string
  readonly reason: string | null
}

/** Writes each key once; what came too early may be tried again, three times. */
export function applyAll(ops: readonly Op[]): { events: Event[] } {
  const written = new Set<string>()
  const retries = new Map<string, number>()
  const events: Event[] = []
  for (const { action, key, value } of ops) {
    if (action === 'noop') continue
    const tries = retries.get(key) ?? 0
    // wrong: if (action === 'retry' && !written.has(key)) {
    if (action === 'retry' && tries < 3) {
      retries.set(key, tries + 1)
      events.push({ type: 'retry', key, reason: null })
    } else if (action === 'retry') {
      events.push({ type: 'failure', key, reason: 'too many retries' })
    } else if (value === undefined || written.has(key)) {
      events.push({ type: 'failure', key, reason: 'nothing to write' })
    } else {
      // wrong: written.add(value)
      written.add(key)
      events.push({ type: 'success', key, reason: null })
    }
  }
  return { events }
}
