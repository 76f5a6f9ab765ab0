import type { StringFormat } from '../../../ir/string-format.ts'
import { code, plain, support, type Fragment } from '../fragment.ts'
import { stringLiteral } from '../literal.ts'
import { withLengths } from './string.ts'
import type { Printer } from './scope.ts'
import { constraints } from './value.ts'

const own = (name: string): Fragment => code`${support(name)}()`

const texts: Readonly<Record<StringFormat, Fragment>> = {
  date: own('dateText'),
  'date-time': own('dateTimeText'),
  time: own('timeText'),
  duration: own('durationText'),
  email: plain('fc.emailAddress()'),
  uuid: plain('fc.uuid()'),
  uri: plain('fc.webUrl({ withQueryParameters: true, withFragments: true })'),
  'uri-reference': plain(
    'fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.webPath(), fc.webFragments().map((text) => `#${text}`))',
  ),
  hostname: plain('fc.domain()'),
  ipv4: plain('fc.ipV4()'),
  ipv6: plain('fc.ipV6()'),
  ulid: plain('fc.ulid()'),
  regex: own('regexText'),
  'json-pointer': own('jsonPointer'),
}

/** Formats whose texts all have the same length. */
const isFixed: ReadonlySet<StringFormat> = new Set(['date', 'uuid', 'ulid'])

export const printFormat: Printer<'format'> = ({ format, minLength, maxLength }) => {
  const lengths = constraints({ minLength, maxLength })
  if (lengths.text === '' || isFixed.has(format)) return withLengths(texts[format], minLength, maxLength)
  return code`${support('sizedText')}(${[plain(stringLiteral(format)), lengths]})`
}
