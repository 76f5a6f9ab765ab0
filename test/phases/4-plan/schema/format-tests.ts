import { isIP } from 'node:net'

const isDay = (text: string) => {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []
  const isLeap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0)
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1] ?? 0
  return year !== '' && Number(day) >= 1 && Number(day) <= days
}
const isClock = (text: string) =>
  /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/.test(text)

const isLabel = (text: string) => /^[a-z\d]([a-z\d-]{0,61}[a-z\d])?$/i.test(text)
const isHost = (text: string) => text.length <= 253 && text.split('.').every(isLabel)

/** RFC 5321: a dotted local part and a domain. */
function isMail(text: string): boolean {
  const [local = '', domain = '', ...others] = text.split('@')
  const atoms = local.split('.').every((atom) => /^[\w!#$%&'*+/=?^`{|}~-]+$/.test(atom))
  return (
    others.length === 0 &&
    atoms &&
    local.length <= 64 &&
    text.length <= 254 &&
    domain.includes('.') &&
    isHost(domain)
  )
}

/** RFC 3986: the parts of a reference, each of its own characters. */
function isReference(text: string): boolean {
  const parts = /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(text)
  if (!parts) return false
  const [, scheme, authority, path = '', query = '', fragment = ''] = parts
  const isOf = (part: string, more: string) =>
    new RegExp(`^(?:[\\w.~!$&'()*+,;=${more}-]|%[\\da-f]{2})*$`, 'i').test(part)
  return (
    (scheme === undefined || /^[a-z][a-z\d+.-]*$/i.test(scheme)) &&
    (authority === undefined ||
      /^(?:[^@]*@)?(?:\[[\da-f:.]+\]|[\w.~!$&'()*+,;=%-]*)(?::\d*)?$/i.test(authority)) &&
    isOf(path, ':@/') &&
    (scheme !== undefined || authority !== undefined || !/^[^/]*:/.test(path)) &&
    isOf(query, ':@/?') &&
    isOf(fragment, ':@/?')
  )
}

const isRegex = (text: string) => {
  try {
    return new RegExp(text, 'u') instanceof RegExp
  } catch {
    return false
  }
}

/** RFC 3339, appendix A. */
const isDuration = (text: string) =>
  /^P(?:\d+W|(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)(?:T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))?|T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))$/.test(
    text,
  )

/** Formats, told by other means than those that draw them. */
export const formatTests: Readonly<Record<string, (text: string) => boolean>> = {
  date: isDay,
  'date-time': (text) => text[10] === 'T' && isDay(text.slice(0, 10)) && isClock(text.slice(11)),
  time: isClock,
  duration: isDuration,
  email: isMail,
  uuid: (text) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text),
  uri: (text) => isReference(text) && /^[a-z][a-z\d+.-]*:/i.test(text) && URL.canParse(text),
  'uri-reference': isReference,
  hostname: isHost,
  ipv4: (text) => isIP(text) === 4,
  ipv6: (text) => isIP(text) === 6,
  ulid: (text) => /^[0-7][\dA-HJKMNP-TV-Z]{25}$/.test(text),
  regex: isRegex,
  'json-pointer': (text) => /^(?:\/(?:[^~/]|~[01])*)*$/s.test(text),
}

/** Texts that are not of a format, though they look like it. */
export const wrongTexts: Readonly<Record<string, readonly string[]>> = {
  date: [
    '2023-02-29',
    '1900-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-04-31',
    '24-01-01',
    '2024-1-1',
    '2024-01-01T',
    '',
  ],
  'date-time': [
    '2024-02-30T10:00:00Z',
    '2024-02-28 10:00:00Z',
    '2024-02-28T25:00:00Z',
    '2024-02-28T10:00:00',
    '2024-02-28T10:00:00.Z',
    '2024-02-28',
  ],
  time: [
    '24:00:00Z',
    '10:60:00Z',
    '10:00:61Z',
    '10:00:00',
    '10:00Z',
    '10:00:00+24:00',
    '1:00:00Z',
    '10:00:00.Z',
  ],
  duration: ['P', 'PT', 'P1', '1D', 'P1S', 'PT1D', 'P1Y2D', 'P1WT1H', 'P1D2H', 'P-1D', 'P1.5D', 'p1d'],
  email: [
    'a',
    'a@',
    '@a.de',
    'a@b',
    'a@@b.de',
    'a b@c.de',
    '.a@b.de',
    'a.@b.de',
    'a@-b.de',
    `${'a'.repeat(65)}@b.de`,
  ],
  uuid: [
    '',
    '123e4567-e89b-12d3-a456-42661417400',
    '123e4567e89b12d3a456426614174000',
    '123e4567-e89b-12d3-a456-42661417400g',
  ],
  uri: [
    '',
    'a',
    '/a',
    'http://',
    'http://a b',
    'http://a/%zz',
    'http://a/<b>',
    '1a:b',
    '//a/b',
    'http://a/"',
  ],
  'uri-reference': ['a b', '%', '/%2', 'a\\b', '<a>', '#a#b', ':a', '1:b', 'a?b^', '/ä'],
  hostname: [
    '',
    '.',
    'a..b',
    '-a',
    'a-',
    'a_b',
    'a b',
    `${'a'.repeat(64)}.de`,
    `${'a.'.repeat(127)}`,
    'ä.de',
    'a.',
  ],
  ipv4: ['', '1.2.3', '1.2.3.4.5', '256.1.1.1', '1.2.3.-4', '01.2.3.4', '1.2.3.a', '1.2.3.4 '],
  ipv6: [
    '',
    ':',
    ':::',
    '1::2::3',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '12345::',
    'g::',
    '1.2.3.4',
    '::1.2.3',
  ],
  ulid: [
    '',
    '01ARZ3NDEKTSV4RRFFQ69G5FA',
    '81ARZ3NDEKTSV4RRFFQ69G5FAV',
    '01ARZ3NDEKTSV4RRFFQ69G5FAU',
    '01arz3ndektsv4rrffq69g5fav',
  ],
  regex: ['(', '[', 'a{2,1}', '*', '(?<a>b)(?<a>c)', '\\', '+a'],
  'json-pointer': ['a', '/~', '/~2', 'a/b', '~0', '/a~'],
}
