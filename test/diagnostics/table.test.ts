import { describe, expect, it } from 'vitest'
import { messages } from '../../src/diagnostics/table.ts'

describe('the table of messages', () => {
  it.each(Object.entries(messages))('%s is well formed', (code, message) => {
    expect(code).toMatch(/^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/)
    expect(['error', 'warning', 'info']).toContain(message.severity)
    expect(message.explain.trim().length).toBeGreaterThan(20)
  })
})
