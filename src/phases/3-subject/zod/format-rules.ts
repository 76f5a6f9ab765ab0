import { Buffer } from 'node:buffer'
import type { SchemaRule } from '../../../ir/schema-model.ts'
import type { Definition, ReadCheck } from './zod-reading.ts'
import { escaped } from './types/wrappers.ts'

type ReadFormat = (check: Definition, ask: () => SchemaRule) => readonly SchemaRule[]

const name = 'invalid_format'
const format = (of: string): SchemaRule => ({ kind: 'format', name, format: of })
const pattern = (source: string): SchemaRule => ({ kind: 'pattern', name, source, flags: '' })
const unanchored = (source: string) => source.replace(/^\^/, '').replace(/\$$/, '')

/** Addresses of one host or protocol are made by what both look like. */
const url: ReadFormat = ({ hostname, protocol }, ask) => {
  if (!(hostname instanceof RegExp) && !(protocol instanceof RegExp)) return [format('url')]
  const scheme = protocol instanceof RegExp ? unanchored(protocol.source) : 'https?'
  const host = hostname instanceof RegExp ? unanchored(hostname.source) : '[a-z]{1,9}\\.(?:org|com|example)'
  return [pattern(`^(?:${scheme}):\\/\\/(?:${host})(?:\\/[a-z0-9-]{0,8}){0,2}$`), ask()]
}

/** A token begins with its header, which says how it is signed. */
const jwt: ReadFormat = ({ alg }) => {
  const algorithms = typeof alg === 'string' ? [alg] : ['HS256', 'RS256', 'ES256', 'none']
  const headers = algorithms.flatMap((one) =>
    [{ alg: one, typ: 'JWT' }, { alg: one }].map((header) =>
      Buffer.from(JSON.stringify(header)).toString('base64url'),
    ),
  )
  const part = '[A-Za-z0-9_-]{4,60}'
  return [pattern(`^(?:${headers.map(escaped).join('|')})\\.${part}\\.${part}$`)]
}

/** A checksum is known to the schema alone. */
const summed: ReadFormat = ({ pattern: shape }, ask) =>
  shape instanceof RegExp ? [pattern(shape.source), ask()] : [ask()]

/** Formats that are told by a program, or by more than their pattern shows. */
const formats: Readonly<Record<string, ReadFormat | undefined>> = {
  url,
  jwt,
  ipv6: () => [format('ipv6')],
  base64: () => [format('byte')],
  base64url: () => [pattern('^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$')],
  cidrv6: ({ pattern: shape }) => (shape instanceof RegExp ? [pattern(shape.source)] : []),
  credit_card: summed,
  iban: summed,
  starts_with: ({ prefix }) => [pattern(`^${escaped(String(prefix))}`)],
  ends_with: ({ suffix }) => [pattern(`${escaped(String(suffix))}$`)],
  includes: ({ includes, position }) => [
    pattern(
      `${typeof position === 'number' && position > 0 ? `^[\\s\\S]{${position},}` : ''}${escaped(String(includes))}`,
    ),
  ],
}

/** Formats by what draws them: a known format, a pattern, or the schema itself. */
export const formatRules: ReadCheck = (check, _, { askItself }) => {
  const read = formats[String(check.format)]
  if (read) return read(check, askItself)
  const { pattern: shape } = check
  if (!(shape instanceof RegExp)) return [askItself()]
  return [{ kind: 'pattern', name, source: shape.source, flags: shape.flags.replace(/[gy]/g, '') }]
}
