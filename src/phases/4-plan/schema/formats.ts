import { stringFormats, type StringFormat } from '../../../ir/string-format.ts'

/** What a text of a format looks like: to tell near misses, and to keep a format beside a pattern. */
export interface FormatFacts {
  /** Every text of the format matches it. */
  readonly shape: RegExp | undefined
  /** Texts that are not of the format, and look as if. */
  readonly wrong: readonly string[]
}

const regex = (source: RegExp, wrong: readonly string[]): FormatFacts => ({
  shape: source,
  wrong,
})
const other = (wrong: readonly string[]): FormatFacts => ({ shape: undefined, wrong })

/** The format whose texts are drawn for one of JSON Schema, OpenAPI or zod. */
export const drawnFormat = (format: string | undefined): StringFormat | undefined =>
  stringFormats.find((each) => each === (format === 'url' ? 'uri' : format))

/** Whether a text surely has not the format. */
export const isNotOf = (format: string, text: string): boolean => {
  const { shape, wrong } = formatFacts[format] ?? other([])
  return wrong.includes(text) || (shape !== undefined && !shape.test(text))
}

/** Formats of JSON Schema, OpenAPI and zod that strings may have. */
export const formatFacts: Readonly<Record<string, FormatFacts>> = {
  date: regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, [
    '',
    '2024-13-01',
    '2024-00-10',
    '2024-1-1',
    '01.02.2024',
    'today',
  ]),
  'date-time': regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/, [
    '',
    '2024-01-01',
    '2024-13-01T00:00:00Z',
    '2024-01-01T25:00:00Z',
    'now',
  ]),
  time: regex(/^\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/, ['', '25:00:00Z', '12:61:00Z', 'noon']),
  duration: regex(/^P(?!$)(\d+W|(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?)$/, [
    '',
    'P',
    'PT',
    '1 day',
    '-P1D',
    'P1.5',
  ]),
  email: regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, ['', 'ada', 'ada@', '@example.org', 'a b@example.org']),
  uuid: regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i, [
    '',
    '123',
    '00000000-0000-0000-0000-00000000000',
    'g0000000-0000-4000-8000-000000000000',
  ]),
  uri: regex(/^[a-z][a-z0-9+.-]*:[^\s\\^`{|}<>"]*$/i, [
    '',
    '//',
    'example.org',
    ' http://example.org',
    'http://a b',
  ]),
  url: other([
    '',
    ' ',
    'example.org',
    '//example.org',
    'http://',
    'https://a b',
    '/path',
    'http//example.org',
  ]),
  'uri-reference': regex(/^[^\s\\^`{|}<>"]*$/, ['\\', 'a b', 'a\\b', '{}']),
  hostname: regex(/^(?!-)[a-z0-9-]{1,63}(?<!-)(\.(?!-)[a-z0-9-]{1,63}(?<!-))*$/i, [
    '',
    '-a',
    'a-',
    'a..b',
    'a_b',
    'a b',
  ]),
  ipv4: regex(/^((25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(25[0-5]|2[0-4]\d|1?\d?\d)$/, [
    '',
    '256.0.0.1',
    '1.2.3',
    '1.2.3.4.5',
    'a.b.c.d',
  ]),
  ipv6: regex(/^[\da-f:.]*:[\da-f:.]*$/i, ['', ':', '12345::', '1.2.3.4', '::g', '1:2:3']),
  ulid: regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/, [
    '',
    '01',
    '8ZZZZZZZZZZZZZZZZZZZZZZZZZ',
    '0IIIIIIIIIIIIIIIIIIIIIIIII',
  ]),
  regex: other(['(', '[', '*', 'a{2,1}', '(?<a']),
  'json-pointer': regex(/^(\/([^~]|~[01])*)*$/, ['a', 'a/b', '/~2', '/~']),
  byte: regex(/^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/, ['a', '=', 'ab=c', '$$$$']),
}

/** What the texts of formats look like, as far as that is known. */
export const shapesOf = (formats: readonly string[]): readonly RegExp[] =>
  formats.flatMap((format) => formatFacts[format]?.shape ?? [])
