import { ruled } from '../ruled.js'
import { lengthRules } from './amounts.js'

const patterns = [
  ['^[a-z]+$', ['a', 'abc', 'zzzzzz', 'abcdefghij']],
  ['^[A-Z]{2,4}-\\d+$', ['AB-1', 'ABCD-123', 'XY-99999']],
  ['\\d', ['1', 'a1', '12345']],
  ['^(foo|bar)', ['foo', 'barbar', 'foo 12345']],
  ['^.{3,8}$', ['abc', 'abcdef', '12345678']],
  ['^\\S+$', ['a', 'ab-c', '123456789']],
  ['[aeiou]$', ['a', 'foo', 'abcdefgi']],
  ['^$|^[0-9]{5}$', ['', '12345']],
  ['^(?!test)[\\w-]+$', ['a', 'abc-d', 'x_1234567']],
]

const formats = {
  date: /^\d{4}-\d\d-\d\d$/,
  'date-time': /^\d{4}-\d\d-\d\d[Tt]/,
  email: /^[^@\s]+@[^@\s]+$/,
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
  ipv4: /^(\d{1,3}\.){3}\d{1,3}$/,
  ulid: /^[0-9A-Z]{26}$/i,
  hostname: /^[a-z0-9.-]+$/i,
  time: /^\d\d:\d\d:\d\d/,
}

const formatted = {
  date: ['2020-01-01'],
  'date-time': ['2020-01-01T00:00:00Z', '2020-01-01T00:00:00.123+01:00'],
  email: ['a@b.co', 'someone.else@example.com'],
  uuid: ['123e4567-e89b-12d3-a456-426614174000'],
  ipv4: ['1.2.3.4', '255.255.255.255'],
  ulid: ['01ARZ3NDEKTSV4RRFFQ69G5FAV'],
  hostname: ['a', 'example.com'],
  time: ['00:00:00Z', '12:30:45.5Z'],
}

export const string = (scope) => {
  const { random } = scope
  const [pattern, texts] = random.pick(patterns)
  const format = random.pick(Object.keys(formats))
  const isPattern = random.chance(0.35)
  const isFormat = !isPattern && random.chance(0.25)
  // What is computed is not known to contradict these.
  const isComputed = isPattern && random.chance(0.15) && !pattern.includes('(?!')
  const rules = isComputed ? [] : lengthRules(scope, 12, { isComputed: !isPattern && !isFormat })
  if (isPattern) {
    const yaml = isComputed ? { expr: `/${pattern}/` } : pattern
    rules.push({ keys: { pattern: yaml }, holds: (value) => new RegExp(pattern).test(value) })
  }
  if (isFormat) rules.push({ keys: { format }, holds: (value) => formats[format].test(value) })
  if (random.chance(0.1)) rules.push({ keys: { hostile: false }, holds: isCalm })
  const pool = isPattern
    ? texts
    : isFormat
      ? formatted[format]
      : ['', 'a', 'ab', 'abc', 'abcdef', 'abcdefghijkl']
  return { ts: 'string', ...ruled(rules), draw: (chance) => chance.pick(pool) }
}

const isCalm = (value) => value.isWellFormed()

export const template = (scope) => {
  const { random } = scope
  const [ts, make] = random.pick([
    ['`id-${number}`', (chance) => `id-${chance.pick([0, 1, 25, -3, 1.5])}`],
    ['`x${string}`', (chance) => `x${chance.pick(['', 'a', 'abc', '1', 'abcdefgh'])}`],
    ['Uppercase<string>', (chance) => chance.pick(['', 'A', 'ABC', '1', 'ABCDEFGH'])],
    ["`${'a' | 'b'}/${string}`", (chance) => `a/${chance.pick(['', 'a', 'abcd', '1'])}`],
  ])
  const rules = lengthRules(scope, 15, { isComputed: false })
  if (random.chance(0.2)) {
    const pattern = random.pick(['\\d', '^.{3,8}$', '^\\S+$'])
    rules.push({ keys: { pattern }, holds: (value) => new RegExp(pattern).test(value) })
  }
  return { ts, ...ruled(rules), draw: make }
}
