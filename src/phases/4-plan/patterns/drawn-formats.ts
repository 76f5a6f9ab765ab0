import type { StringFormat } from '../../../ir/string-format.ts'
import { drawnTexts } from './drawn-texts.ts'
import { formatLengths } from './format-lengths.ts'
import { evenUnit } from './random-units.ts'
import type { TextRules } from './text-rules.ts'
import { textsOf } from './texts-of.ts'
import { validTexts } from './valid-texts.ts'

/** What texts of a format look like that are drawn of it: as they are, and where their lengths are told. */
interface Looks {
  readonly usual?: RegExp
  readonly sized?: RegExp
}

const label = String.raw`[a-z\d](?:[a-z\d-]{0,9}[a-z\d])?`
const host = String.raw`${label}(?:\.${label})?\.[a-z]{2,3}`
const step = String.raw`(?:[\w.~!$&'()*+,;=:@-]|%F[0-3]%[89AB][\dA-F]%[89AB][\dA-F])`
const behind = String.raw`(?:\?(?:${step}|[/?]){0,8})?(?:#(?:${step}|[/?]){0,8})?`
const local = String.raw`[a-z\d!#$%&'*+/=?^_\x60{|}~-]{1,10}`
const group = String.raw`[\da-f]{1,4}`
const date = String.raw`[1-9]\d{3}-(?:0[1-9]|1[0-2])-(?:01|15|28)`
const clock = String.raw`(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d`
const offset = String.raw`[+-](?:[01]\d|2[0-3]):[0-5]\d`
/** Longer fractions have an offset behind them. */
const sizedZone = String.raw`(?:(?:\.\d{1,9})?Z|(?:\.\d+)?${offset})`

const looks: Readonly<Record<StringFormat, Looks>> = {
  date: {},
  'date-time': {
    usual: new RegExp(
      String.raw`^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T${clock}(?:\.\d{3})?(?:Z|${offset})$`,
    ),
    sized: new RegExp(String.raw`^${date}T${clock}${sizedZone}$`),
  },
  time: {
    usual: new RegExp(String.raw`^${clock}(?:\.\d{3})?(?:Z|${offset})$`),
    sized: new RegExp(String.raw`^${clock}${sizedZone}$`),
  },
  duration: {
    usual: /^P(?:T\d{1,2}[HMS]|\d{1,2}W|\d{1,2}[YMD](?:T\d{1,2}[HMS])?|\d{1,2}Y\d{1,2}M|\d{1,2}M\d{1,2}D)$/,
    sized: /^P(?:[1-9]\d*[YMWD]|T\d+[HMS])$/,
  },
  email: {
    usual: new RegExp(String.raw`^${local}(?:\.${local}){0,5}@${host}$`),
    sized: /^[a-z]+@[a-z]+\.[a-z]{2}$/,
  },
  uuid: { usual: /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/ },
  uri: {
    usual: new RegExp(String.raw`^https?://${host}(?:/${step}?){0,8}${behind}$`),
    sized: /^(?:http:\/\/[a-z](?:\.?[a-z]){0,3}|https:\/\/[ab]\/[a-z\d._~-]*)$/,
  },
  'uri-reference': {
    usual: new RegExp(
      String.raw`^(?:https?://${host}(?:/${step}?){0,8}${behind}|(?:/${step}?){0,8}|#${step}{0,8})$`,
    ),
    sized: /^(?:[/#?][a-z\d._~-]*)?$/,
  },
  hostname: { usual: new RegExp(`^${host}$`), sized: /^[a-z]+(?:\.[a-z]+){0,3}$/ },
  ipv4: {},
  ipv6: {
    usual: new RegExp(
      String.raw`^(?:::)?${group}(?:(?::${group}){1,6}(?:::)?|(?::${group}){2,4}:[1-9]\d{0,2}(?:\.[1-9]\d{0,2}){3})$`,
    ),
    sized: /^(?:::)?[\da-f]{1,4}(?::[\da-f]{1,4})*$/,
  },
  ulid: {},
  regex: { usual: /^(?:a|\.|\\d\+|\[a-z\]\*|\(\?:x\|y\)|\^|\$|b\{1,3\})*$/, sized: /^[a-z\d.]*$/ },
  'json-pointer': { usual: /^(?:\/[ -.0-}]{0,10}){0,10}$/, sized: /^(?:\/[a-z\d/]*)?$/ },
}

/** Longer ones than the shortest that may be by up to this are drawn where lengths are told; some of them say how all look. */
const [usualSpread, lengthsTried] = [40, 8]

/** Some texts about as they are drawn of a format, of so many characters; undefined where it is not known how they look. */
export function textsOfFormat(
  format: StringFormat,
  { least = 0, most = Infinity }: Pick<TextRules, 'least' | 'most'>,
  count: number,
): readonly string[] | undefined {
  const { usual = validTexts[format], sized = usual } = looks[format]
  if (least === 0 && most === Infinity) return usual && drawnTexts(usual, count, evenUnit)
  const { min, max } = formatLengths[format]
  const low = Math.max(least, min)
  const steps = Math.min(most, max, low + usualSpread) - low
  const lengths = Array.from({ length: lengthsTried }, (_, at) =>
    Math.round(low + (steps * at) / (lengthsTried - 1)),
  )
  const each = Math.ceil(count / lengthsTried)
  return sized && lengths.flatMap((own) => textsOf({ all: [sized], least: own, most: own }, each, true) ?? [])
}
