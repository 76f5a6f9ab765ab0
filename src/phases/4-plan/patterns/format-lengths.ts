import type { StringFormat } from '../../../ir/string-format.ts'
import type { Lengths } from './regex-lengths.ts'

/** How long the texts are that are drawn of each format. */
export const formatLengths: Readonly<Record<StringFormat, Lengths>> = {
  date: { min: 10, max: 10 },
  'date-time': { min: 20, max: 35 },
  time: { min: 9, max: 24 },
  duration: { min: 3, max: Infinity },
  email: { min: 6, max: 254 },
  uuid: { min: 36, max: 36 },
  uri: { min: 8, max: Infinity },
  'uri-reference': { min: 0, max: Infinity },
  hostname: { min: 1, max: 253 },
  ipv4: { min: 7, max: 15 },
  ipv6: { min: 2, max: 45 },
  ulid: { min: 26, max: 26 },
  regex: { min: 0, max: Infinity },
  'json-pointer': { min: 0, max: Infinity },
}

/** Lengths between that no text of the format has: a fraction of a second has a point and a digit. */
export const formatGaps: Readonly<Partial<Record<StringFormat, number>>> = { 'date-time': 21, time: 10 }
