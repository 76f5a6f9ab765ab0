/** Formats of JSON Schema that strings may have. */
export const stringFormats = [
  'date',
  'date-time',
  'time',
  'duration',
  'email',
  'uuid',
  'uri',
  'uri-reference',
  'hostname',
  'ipv4',
  'ipv6',
  'ulid',
  'regex',
  'json-pointer',
] as const
export type StringFormat = (typeof stringFormats)[number]
