import type { Bugs } from '../harness/bug.ts'
import { rejected, thrown } from '../harness/thrown.ts'
import type * as subject from './subject.ts'

/** An outbox whose gateway does not take the messages of these ids, and the ids that it was given. */
const outboxOf = (s: typeof subject, attempts: number, ...refused: readonly string[]) => {
  const asked: string[] = []
  const broken = new Set(refused)
  const outbox = s.createOutbox({
    attempts,
    send: async ({ id }) => {
      asked.push(id)
      await Promise.resolve()
      if (broken.has(id)) throw id.startsWith('!') ? new s.PermanentError(id) : new Error(id)
    },
  })
  /** Messages like `a1`: the first of the recipient a. */
  const post = (...ids: readonly string[]) =>
    ids.map((id) => outbox.post({ id, recipient: id.replace('!', '').slice(0, 1), text: 'hello' }))
  const idsInLine = () => outbox.waiting().map(({ id }) => id)
  return { outbox, asked, broken, post, idsInLine }
}

export const bugs: Bugs<typeof subject> = {
  'endless-attempts': {
    sentence: 'This number is a whole number of at least 1, or a `RangeError` is thrown.',
    wrong: 'Any positive number is accepted, so that there may be endless attempts.',
    is: '!Number.isSafeInteger(attempts) || attempts < 1',
    becomes: '!(attempts > 0)',
    witness: (s) => thrown(() => outboxOf(s, Infinity).idsInLine()),
    right: { type: 'RangeError' },
  },
  'sent-ids-posted-again': {
    sentence:
      'If a message with the same id was ever posted before, even if it is long gone, nothing happens and `post` returns false; otherwise it returns true.',
    wrong: 'An id that was sent can be posted again.',
    is: 'if (posted.has(id)) return false',
    becomes:
      'if (line.some(({ message }) => message.id === id) || dead.some(({ message }) => message.id === id)) return false',
    witness: async (s) => {
      const { outbox, post } = outboxOf(s, 1)
      post('a1')
      await outbox.flush()
      return post('a1')
    },
    right: [false],
  },
  'second-post-replaces': {
    sentence:
      'If a message with the same id was ever posted before, even if it is long gone, nothing happens and `post` returns false; otherwise it returns true.',
    wrong: 'The text of a message that waits is replaced by that of a second one.',
    is: '      if (posted.has(id)) return false\n',
    becomes:
      '      const at = line.findIndex(({ message }) => message.id === id)\n      if (at >= 0) line[at] = { message: { id, recipient, text }, attempts: 0 }\n      if (posted.has(id)) return false\n',
    witness: (s) => {
      const { outbox, post } = outboxOf(s, 1)
      post('a1')
      outbox.post({ id: 'a1', recipient: 'a', text: 'bye' })
      return outbox.waiting()[0]?.text
    },
    right: 'hello',
  },
  'message-of-the-caller-kept': {
    sentence: 'The outbox keeps a copy: changing the object later changes nothing.',
    wrong: 'The object of the caller is kept.',
    is: '    post({ id, recipient, text }) {\n      if (posted.has(id)) return false\n      posted.add(id)\n      line.push({ message: { id, recipient, text }, attempts: 0 })',
    becomes:
      '    post(message) {\n      if (posted.has(message.id)) return false\n      posted.add(message.id)\n      line.push({ message, attempts: 0 })',
    witness: (s) => {
      const { outbox } = outboxOf(s, 1)
      const message = { id: 'a1', recipient: 'a', text: 'hello' }
      outbox.post(message)
      message.text = 'bye'
      return outbox.waiting()[0]?.text
    },
    right: 'hello',
  },
  'all-sent-at-once': {
    sentence:
      'It takes the messages in the order of the line, one after the other: the next `send` never starts before the one before it has ended.',
    wrong: 'Messages to different recipients are sent at the same time.',
    is: 'for (const item of [...line]) await attempt(item, blocked, report)',
    becomes:
      'const served = async (recipient: string) => {\n      for (const item of line.filter(({ message }) => message.recipient === recipient)) await attempt(item, blocked, report)\n    }\n    await Promise.all([...new Set(line.map(({ message }) => message.recipient))].map(served))',
    witness: async (s) => {
      let now = 0
      let most = 0
      const outbox = s.createOutbox({
        attempts: 1,
        send: async () => {
          now += 1
          most = Math.max(most, now)
          await Promise.resolve()
          now -= 1
        },
      })
      outbox.post({ id: 'a', recipient: 'a', text: '' })
      outbox.post({ id: 'b', recipient: 'b', text: '' })
      await outbox.flush()
      return most
    },
    right: 1,
  },
  'failed-to-the-end-of-the-line': {
    sentence:
      'When `send` rejects or throws, the message stays in its place in the line and this was one failed attempt.',
    wrong: 'A message that could not be sent goes to the end of the line.',
    is: '        blocked.add(recipient)\n',
    becomes: '        blocked.add(recipient)\n        leaveLine(item)\n        line.push(item)\n',
    witness: async (s) => {
      const { outbox, post, idsInLine } = outboxOf(s, 2, 'a1')
      post('a1', 'a2')
      await outbox.flush()
      return idsInLine()
    },
    right: ['a1', 'a2'],
  },
  'messages-overtake': {
    sentence:
      'So if a message could not be sent and stays in line, all further messages to this recipient are skipped for the rest of this flush, without an attempt being counted.',
    wrong: 'Further messages to the same recipient are tried.',
    is: '    if (blocked.has(recipient)) return\n',
    becomes: '',
    witness: async (s) => {
      const { outbox, asked, post } = outboxOf(s, 2, 'a1')
      post('a1', 'a2')
      await outbox.flush()
      return asked
    },
    right: ['a1'],
  },
  'only-the-next-skipped': {
    sentence:
      'So if a message could not be sent and stays in line, all further messages to this recipient are skipped for the rest of this flush, without an attempt being counted.',
    wrong: 'Only one further message to the recipient is skipped.',
    is: 'if (blocked.has(recipient)) return',
    becomes: 'if (blocked.delete(recipient)) return',
    witness: async (s) => {
      const { outbox, asked, post } = outboxOf(s, 2, 'a1')
      post('a1', 'a2', 'a3')
      await outbox.flush()
      return asked
    },
    right: ['a1'],
  },
  'skipping-counts-as-an-attempt': {
    sentence:
      'So if a message could not be sent and stays in line, all further messages to this recipient are skipped for the rest of this flush, without an attempt being counted.',
    wrong: 'Being skipped counts as a failed attempt.',
    is: 'if (blocked.has(recipient)) return',
    becomes: 'if (blocked.has(recipient)) {\n        item.attempts += 1\n      return\n      }',
    witness: async (s) => {
      const { outbox, broken, post, idsInLine } = outboxOf(s, 2, 'a1', 'a2')
      post('a1', 'a2')
      await outbox.flush()
      broken.delete('a1')
      await outbox.flush()
      return idsInLine()
    },
    right: ['a2'],
  },
  'one-failure-stops-all': {
    sentence: 'Other recipients are served as usual.',
    wrong: 'A failure ends the flush.',
    is: 'if (blocked.has(recipient)) return',
    becomes: 'if (blocked.size > 0) return',
    witness: async (s) => {
      const { outbox, post } = outboxOf(s, 2, 'a1')
      post('a1', 'b1')
      return (await outbox.flush()).sent
    },
    right: ['b1'],
  },
  'one-attempt-too-many': {
    sentence:
      'A message whose number of failed attempts, over all flushes, reaches the allowed number is dead: it leaves the line.',
    wrong: 'A message gets one attempt more than allowed.',
    is: 'item.attempts >= attempts',
    becomes: 'item.attempts > attempts',
    witness: async (s) => {
      const { outbox, post } = outboxOf(s, 1, 'a1')
      post('a1')
      return (await outbox.flush()).died
    },
    right: ['a1'],
  },
  'dead-ones-block': {
    sentence: 'Then the next message to the same recipient is tried in the same flush.',
    wrong: 'A message that died blocks its recipient for the rest of the flush.',
    is: '        leaveLine(item)\n        dead.push(',
    becomes: '        blocked.add(recipient)\n        leaveLine(item)\n        dead.push(',
    witness: async (s) => {
      const { outbox, post } = outboxOf(s, 1, 'a1')
      post('a1', 'a2')
      return (await outbox.flush()).sent
    },
    right: ['a2'],
  },
  'permanent-errors-retried': {
    sentence:
      'If `send` fails with a `PermanentError`, the message is dead at once, however many attempts are left.',
    wrong: 'A permanent error is taken for any other.',
    is: 'error instanceof PermanentError || item.attempts',
    becomes: 'item.attempts',
    witness: async (s) => {
      const { outbox, post } = outboxOf(s, 3, '!a1')
      post('!a1')
      return (await outbox.flush()).died
    },
    right: ['!a1'],
  },
  'throwing-send-rejects': {
    sentence: 'The promise of `flush` never rejects.',
    wrong: 'When `send` throws and returns no promise, the flush rejects.',
    is: '    try {\n      await send({ ...item.message })\n',
    becomes: '    const sending = send({ ...item.message })\n    try {\n      await sending\n',
    witness: (s) => {
      const outbox = s.createOutbox({
        attempts: 1,
        send: () => {
          throw new Error('down')
        },
      })
      outbox.post({ id: 'a1', recipient: 'a', text: '' })
      return rejected(outbox.flush())
    },
    right: { returned: { sent: [], failed: [], died: ['a1'] } },
  },
  'skipped-reported-as-failed': {
    sentence: 'Skipped messages are in none of them.',
    wrong: 'Skipped messages are reported as failed.',
    is: 'if (blocked.has(recipient)) return',
    becomes: 'if (blocked.has(recipient)) {\n        report.failed.push(id)\n      return\n      }',
    witness: async (s) => {
      const { outbox, post } = outboxOf(s, 2, 'a1')
      post('a1', 'a2')
      return (await outbox.flush()).failed
    },
    right: ['a1'],
  },
  'flushes-side-by-side': {
    sentence: 'Calling `flush` while one is running starts nothing, and both get the same report.',
    wrong: 'A second flush starts beside the first.',
    is: 'running ??= flushAll()',
    becomes: 'running = flushAll()',
    witness: async (s) => {
      const { outbox, asked, post } = outboxOf(s, 1)
      post('a1')
      await Promise.all([outbox.flush(), outbox.flush()])
      return asked
    },
    right: ['a1'],
  },
  'second-flush-reports-nothing': {
    sentence: 'Calling `flush` while one is running starts nothing, and both get the same report.',
    wrong: 'The second caller gets an empty report.',
    is: '    flush() {\n',
    becomes:
      '    flush() {\n      if (running) return running.then(() => ({ sent: [], failed: [], died: [] }))\n',
    witness: async (s) => {
      const { outbox, post } = outboxOf(s, 1)
      post('a1')
      const [, second] = await Promise.all([outbox.flush(), outbox.flush()])
      return second
    },
    right: { sent: ['a1'], failed: [], died: [] },
  },
  'posted-meanwhile-sent-at-once': {
    sentence: 'Messages posted while a flush runs wait for the next one.',
    wrong: 'Messages posted while a flush runs are sent by it.',
    is: 'for (const item of [...line]) await attempt(item, blocked, report)',
    becomes:
      'const seen = new Set<Waiting>()\n    for (let item = line[0]; item; item = line.find((other) => !seen.has(other))) {\n      seen.add(item)\n      await attempt(item, blocked, report)\n    }',
    witness: async (s) => {
      const { outbox, post, idsInLine } = outboxOf(s, 1)
      post('a1')
      const report = outbox.flush()
      post('b1')
      await report
      return idsInLine()
    },
    right: ['b1'],
  },
  'permanent-errors-use-all-attempts': {
    sentence:
      '`deadLetters()` lists the dead messages in the order in which they died, each with the number of failed attempts and the last error.',
    wrong: 'A message that died of a permanent error is said to have used all attempts.',
    is: 'dead.push({ message: item.message, attempts: item.attempts, error })',
    becomes: 'dead.push({ message: item.message, attempts, error })',
    witness: async (s) => {
      const { outbox, post } = outboxOf(s, 3, '!a1')
      post('!a1')
      await outbox.flush()
      return outbox.deadLetters()[0]?.attempts
    },
    right: 1,
  },
  'revived-with-old-attempts': {
    sentence:
      '`revive` puts a dead message back at the end of the line, with no failed attempts, and takes it off the list.',
    wrong: 'A revived message keeps its failed attempts.',
    is: 'line.push({ message: letter.message, attempts: 0 })',
    becomes: 'line.push({ message: letter.message, attempts: letter.attempts })',
    witness: async (s) => {
      const { outbox, post } = outboxOf(s, 2, 'a1')
      post('a1')
      await outbox.flush()
      await outbox.flush()
      outbox.revive('a1')
      return (await outbox.flush()).failed
    },
    right: ['a1'],
  },
  'revived-at-the-head': {
    sentence:
      '`revive` puts a dead message back at the end of the line, with no failed attempts, and takes it off the list.',
    wrong: 'A revived message goes to the head of the line.',
    is: 'line.push({ message: letter.message, attempts: 0 })',
    becomes: 'line.unshift({ message: letter.message, attempts: 0 })',
    witness: async (s) => {
      const { outbox, post, idsInLine } = outboxOf(s, 1, 'a1')
      post('a1')
      await outbox.flush()
      post('b1')
      outbox.revive('a1')
      return idsInLine()
    },
    right: ['b1', 'a1'],
  },
  'dead-counted-as-sent': {
    sentence: 'Every posted message is at any time in exactly one place: in line, sent, or dead.',
    wrong: 'Dead messages count as sent.',
    is: 'counts: () => ({ inLine: line.length, sent, dead: dead.length })',
    becomes: 'counts: () => ({ inLine: line.length, sent: posted.size - line.length, dead: dead.length })',
    witness: async (s) => {
      const { outbox, post } = outboxOf(s, 1, 'a1')
      post('a1')
      await outbox.flush()
      return outbox.counts()
    },
    right: { inLine: 0, sent: 0, dead: 1 },
  },
}
