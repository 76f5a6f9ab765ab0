import { describe, expect, it } from 'vitest'
import { createRedactor } from '../../../src/phases/1-extract/privacy/redact.ts'
import { drawer, kinds, ordinaryLine } from './private-corpus.ts'

const secretsOf = (kind: (draw: ReturnType<typeof drawer>) => readonly [string, string], count: number) => {
  const draw = drawer(7)
  return Array.from({ length: count }, () => kind(draw))
}

describe('a secret among ordinary text', () => {
  it.each(Object.entries(kinds))('never leaves: %s', (_, kind) => {
    for (const [secret, line] of secretsOf(kind, 12)) {
      const { redact, restore } = createRedactor()
      const sent = redact(`Before it.\n${line}\nAfter it.`)
      for (const part of secret.split('\n')) expect(sent).not.toContain(part)
      expect(sent).toMatch(/^Before it\.\n[^]*\nAfter it\.$/)
      expect(restore(sent).replace(/\s+/g, ' ')).toBe(`Before it. ${line} After it.`.replace(/\s+/g, ' '))
    }
  })

  it('is found in a corpus of 2,000 lines, of which fewer than 20 are touched without need', () => {
    const draw = drawer(11)
    const planted = Object.values(kinds).flatMap((kind) => secretsOf(kind, 10))
    const lines = Array.from({ length: 2_000 }, () => ordinaryLine(draw))
    const { redact } = createRedactor()
    const sent = redact([...lines, ...planted.map(([, line]) => line)].join('\n'))
    expect(planted.length).toBeGreaterThanOrEqual(200)
    expect(planted.filter(([secret]) => sent.includes(secret))).toEqual([])
    const untouched = new Set(sent.split('\n'))
    expect(lines.filter((line) => !untouched.has(line)).length).toBeLessThan(20)
  })
})

describe('a placeholder', () => {
  it('is the same for the same value, in every text, and typed', () => {
    const { redact, redactions } = createRedactor()
    expect(redact('Ask ann@acme.org or bob@acme.org.')).toBe('Ask REDACTED_EMAIL_1 or REDACTED_EMAIL_2.')
    expect(redact('Again bob@acme.org.')).toBe('Again REDACTED_EMAIL_2.')
    expect(redactions().map(({ placeholder, kind, value }) => [placeholder, kind, value])).toEqual([
      ['REDACTED_EMAIL_1', 'EMAIL', 'ann@acme.org'],
      ['REDACTED_EMAIL_2', 'EMAIL', 'bob@acme.org'],
    ])
  })

  it('stands for the value wherever it stands, once it is known', () => {
    expect(createRedactor().redact('Log in as ann / hunter2 (password hunter2).')).toBe(
      'Log in as ann / REDACTED_SECRET_1 (password REDACTED_SECRET_1).',
    )
  })

  it('is none that the text has already', () => {
    expect(createRedactor().redact('REDACTED_EMAIL_1 is not ann@acme.org.')).toBe(
      'REDACTED_EMAIL_1 is not REDACTED_EMAIL_2.',
    )
  })

  it('that nobody made is left alone on return', () => {
    expect(createRedactor().restore('REDACTED_EMAIL_9')).toBe('REDACTED_EMAIL_9')
  })
})

describe("a pattern of the user's own", () => {
  it('comes before all others', () => {
    const { redact } = createRedactor([/cust-[0-9]{6}/])
    expect(redact('Customer cust-123456 and cust-654321 pay.')).toBe(
      'Customer REDACTED_PRIVATE_1 and REDACTED_PRIVATE_2 pay.',
    )
  })
})

describe('a text without an end of a word', () => {
  it.each(['a', 'a_', '1', 'Ab1/', 'eyJ', 'curl ', 'mysql -u ', 'password '])(
    'is read in no time: %j',
    (word) => {
      const start = performance.now()
      createRedactor().redact(word.repeat(20_000))
      expect(performance.now() - start).toBeLessThan(3_000)
    },
  )
})
