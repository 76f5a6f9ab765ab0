import type { Bugs } from '../harness/bug.ts'
import type * as subject from './subject.ts'

/** A door for Ada (1111) and Bob (2222), its clock, and the alarms so far. */
const doorOf = (s: typeof subject) => {
  let time = 0
  const alarms: number[] = []
  const codes = new Map([
    ['1111', 'Ada'],
    ['2222', 'Bob'],
  ])
  const door = s.createDoor({ codes, now: () => time, onAlarm: (endsAt) => alarms.push(endsAt) })
  const at = (ms: number, code: string) => {
    time = ms
    return door.enter(code)
  }
  const openAt = (ms: number) => {
    time = ms
    return door.isOpen()
  }
  const wrong = (...times: number[]) => times.map((ms) => at(ms, 'x'))
  return { door, codes, alarms, at, openAt, wrong }
}

const wrongCode = { opened: false, reason: 'wrong-code' }

export const bugs: Bugs<typeof subject> = {
  'open-a-moment-too-long': {
    sentence:
      'The door then stays open for 5 seconds, counted from the moment of entering: after 4,999 milliseconds `isOpen` still says yes, after 5,000 it says no.',
    wrong: 'The door is still open when 5 seconds have passed.',
    is: 'now() < shutsAt',
    becomes: 'now() <= shutsAt',
    witness: (s) => {
      const { at, openAt } = doorOf(s)
      at(0, '1111')
      return openAt(5_000)
    },
    right: false,
  },
  'second-code-does-not-prolong': {
    sentence: 'A person who enters a code while the door is open starts the 5 seconds anew.',
    wrong: 'While the door is open a further code changes nothing.',
    is: 'shutsAt = time + openForMs',
    becomes: 'if (time >= shutsAt) shutsAt = time + openForMs',
    witness: (s) => {
      const { at, openAt } = doorOf(s)
      at(0, '1111')
      at(3_000, '2222')
      return openAt(6_000)
    },
    right: true,
  },
  'wrong-code-shuts-the-door': {
    sentence:
      'An unknown code is answered with the reason `"wrong-code"` and opens nothing; nor does it shut a door that is open.',
    wrong: 'A wrong code shuts the open door.',
    is: 'if (wrongAt.length >= 3) lock(time)',
    becomes: 'shutsAt = time\n      if (wrongAt.length >= 3) lock(time)',
    witness: (s) => {
      const { at, openAt } = doorOf(s)
      at(0, '1111')
      at(1_000, 'x')
      return openAt(2_000)
    },
    right: true,
  },
  'codes-are-trimmed': {
    sentence: 'Codes are compared exactly as given.',
    wrong: 'Spaces around a code are ignored.',
    is: 'known.get(code)',
    becomes: 'known.get(code.trim())',
    witness: (s) => doorOf(s).at(0, ' 1111'),
    right: wrongCode,
  },
  'callers-map-kept': {
    sentence:
      'If somebody changes the map later, the door does not notice; `replaceCodes` is the only way to give it other codes, and it has an effect at once.',
    wrong: 'The door keeps the map that it was given.',
    is: 'let known = new Map(codes)',
    becomes: 'let known = codes',
    witness: (s) => {
      const { codes, at } = doorOf(s)
      codes.set('3333', 'Cy')
      return at(0, '3333')
    },
    right: wrongCode,
  },
  'new-codes-are-added': {
    sentence:
      'If somebody changes the map later, the door does not notice; `replaceCodes` is the only way to give it other codes, and it has an effect at once.',
    wrong: 'Other codes come in addition to those that were known.',
    is: '    replaceCodes(codes) {\n      known = new Map(codes)',
    becomes: '    replaceCodes(codes) {\n      known = new Map([...known, ...codes])',
    witness: (s) => {
      const { door, at } = doorOf(s)
      door.replaceCodes(new Map([['3333', 'Cy']]))
      return at(0, '1111')
    },
    right: wrongCode,
  },
  'new-codes-lift-the-lock': {
    sentence: 'Changing the codes neither opens nor shuts the door and does not lift a lock.',
    wrong: 'Other codes end a lock.',
    is: '    replaceCodes(codes) {\n',
    becomes: '    replaceCodes(codes) {\n      lockEndsAt = now()\n',
    witness: (s) => {
      const { door, at, wrong } = doorOf(s)
      wrong(0, 0, 0)
      door.replaceCodes(new Map([['3333', 'Cy']]))
      return at(10, '3333')
    },
    right: { opened: false, reason: 'locked', endsInMs: 59_990 },
  },
  'four-guesses': {
    sentence: 'Three wrong codes in a row lock the keypad.',
    wrong: 'The fourth wrong code locks the keypad.',
    is: 'wrongAt.length >= 3',
    becomes: 'wrongAt.length > 3',
    witness: (s) => {
      const { alarms, wrong } = doorOf(s)
      wrong(0, 1, 2)
      return alarms
    },
    right: [60_002],
  },
  'right-code-does-not-reset': {
    sentence: 'A right code in between starts the count anew.',
    wrong: 'A right code does not start the count of wrong codes anew.',
    is: '    wrongAt = []\n    nextLockMs = firstLockMs',
    becomes: '    nextLockMs = firstLockMs',
    witness: (s) => {
      const { at, wrong } = doorOf(s)
      wrong(0, 1)
      at(2, '1111')
      wrong(3)
      return at(4, '1111')
    },
    right: { opened: true, person: 'Ada' },
  },
  'old-guesses-count': {
    sentence: 'A wrong code that was entered 10 minutes ago, or longer, no longer counts.',
    wrong: 'A wrong code counts as long as no right one is entered.',
    is: 'wrongAt.filter((at) => time - at < forgottenAfterMs)',
    becomes: 'wrongAt',
    witness: (s) => {
      const { alarms, wrong } = doorOf(s)
      wrong(0, 1, 700_000)
      return alarms
    },
    right: [],
  },
  'guesses-forgotten-too-late': {
    sentence: 'A wrong code that was entered 10 minutes ago, or longer, no longer counts.',
    wrong: 'A wrong code entered exactly 10 minutes ago still counts.',
    is: 'time - at < forgottenAfterMs',
    becomes: 'time - at <= forgottenAfterMs',
    witness: (s) => {
      const { alarms, wrong } = doorOf(s)
      wrong(0, 1, 600_000)
      return alarms
    },
    right: [],
  },
  'guesses-prolong-the-lock': {
    sentence: 'Codes entered during a lock never prolong it and are not counted.',
    wrong: 'A code during a lock starts the lock anew.',
    is: "if (time < lockEndsAt) return { opened: false, reason: 'locked', endsInMs: lockEndsAt - time }",
    becomes:
      "if (time < lockEndsAt) {\n      const endsInMs = lockEndsAt - time\n      if (!known.has(code)) lockEndsAt = time + firstLockMs\n      return { opened: false, reason: 'locked', endsInMs }\n    }",
    witness: (s) => {
      const { at, wrong } = doorOf(s)
      wrong(0, 0, 0, 30_000)
      return at(60_000, '1111')
    },
    right: { opened: true, person: 'Ada' },
  },
  'locked-too-long-by-one': {
    sentence: 'A lock of 60 seconds that begins at 1,000 has ended at 61,000.',
    wrong: 'At the time when a lock ends the keypad is still locked.',
    is: 'if (time < lockEndsAt) return',
    becomes: 'if (time <= lockEndsAt) return',
    witness: (s) => {
      const { at, wrong } = doorOf(s)
      wrong(1_000, 1_000, 1_000)
      return at(61_000, '1111')
    },
    right: { opened: true, person: 'Ada' },
  },
  'locks-do-not-grow': {
    sentence: 'Each further lock lasts twice as long as the one before, but never more than one hour.',
    wrong: 'Every lock lasts 60 seconds.',
    is: 'Math.min(nextLockMs * 2, longestLockMs)',
    becomes: 'firstLockMs',
    witness: (s) => {
      const { alarms, wrong } = doorOf(s)
      wrong(0, 0, 0, 60_000, 60_000, 60_000)
      return alarms
    },
    right: [60_000, 180_000],
  },
  'locks-grow-for-ever': {
    sentence: 'Each further lock lasts twice as long as the one before, but never more than one hour.',
    wrong: 'The seventh lock in a row lasts longer than an hour.',
    is: 'Math.min(nextLockMs * 2, longestLockMs)',
    becomes: 'nextLockMs * 2',
    witness: (s) => {
      const { alarms, wrong } = doorOf(s)
      for (let round = 0; round < 7; round += 1) {
        const time = alarms.at(-1) ?? 0
        wrong(time, time, time)
      }
      return (alarms[6] ?? 0) - (alarms[5] ?? 0)
    },
    right: 3_600_000,
  },
  'locks-stay-long': {
    sentence: 'A right code that opens the door brings the next lock back to 60 seconds.',
    wrong: 'Once doubled, locks stay long.',
    is: '    nextLockMs = firstLockMs\n    shutsAt',
    becomes: '    shutsAt',
    witness: (s) => {
      const { alarms, at, wrong } = doorOf(s)
      wrong(0, 0, 0)
      at(60_000, '1111')
      wrong(70_000, 70_000, 70_000)
      return alarms[1]
    },
    right: 130_000,
  },
  'count-outlives-the-lock': {
    sentence: 'When a lock has ended, the count of wrong codes starts from nothing.',
    wrong: 'After a lock a single wrong code locks again.',
    is: '    wrongAt = []\n    onAlarm(lockEndsAt)',
    becomes: '    onAlarm(lockEndsAt)',
    witness: (s) => {
      const { alarms, wrong } = doorOf(s)
      wrong(0, 0, 0, 60_000)
      return alarms
    },
    right: [60_000],
  },
  'locked-codes-not-logged': {
    sentence:
      '`log()` lists every code that was entered, in order: the time, the person (or nobody), and whether the door was opened.',
    wrong: 'Codes entered during a lock are missing from the log.',
    is: '      lines.push({ at, person',
    becomes: "      if (entry.opened || entry.reason !== 'locked') lines.push({ at, person",
    witness: (s) => {
      const { door, wrong } = doorOf(s)
      wrong(0, 0, 0, 5)
      return door.log().length
    },
    right: 4,
  },
}
