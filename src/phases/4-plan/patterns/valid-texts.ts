import type { StringFormat } from '../../../ir/string-format.ts'
import { formatFacts } from '../schema/formats.ts'

const day = String.raw`\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))`
const clock = String.raw`(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)`

/** With a host that every parser of addresses takes: none that is empty, or that ends in a number and is no IP address. */
const address = String.raw`[a-z][a-z0-9+-]*:\/\/(?:(?:\w+\.)*[a-z]\w*|127\.0\.0\.1)(?::[1-9]\d{0,3})?(?:[/?#](?:[\w./?=&@:-]|%[0-9a-f]{2})*)?`
/** `urn:isbn:0451450523`; where an address is asked for it is none. */
const name = String.raw`(?!(?:https?|wss?|ftp|file):)[a-z][a-z0-9+.-]*:\w(?:[\w.:@/?=&-]|%[0-9a-f]{2})*`

/**
 * Texts that every reader of a format takes, for texts that are not drawn as such. Not all that are: no leap days, no
 * quoted names in addresses.
 */
export const validTexts: Readonly<Record<StringFormat, RegExp | undefined>> = {
  date: new RegExp(`^${day}$`),
  time: new RegExp(`^${clock}$`),
  'date-time': new RegExp(`^${day}T${clock}$`),
  duration: formatFacts.duration?.shape,
  email: /^[a-z0-9]+(?:[.+_-][a-z0-9]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i,
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i,
  uri: new RegExp(`^(?:${address}|${name})$`, 'i'),
  'uri-reference': /^(?:[\w./?=&@~-]|%[0-9a-f]{2})*$/,
  hostname: /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i,
  ipv4: /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/,
  ipv6: /^(?:(?:[\da-f]{1,4}:){7}[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,6}:[\da-f]{1,4})$/i,
  ulid: formatFacts.ulid?.shape,
  regex: undefined,
  'json-pointer': formatFacts['json-pointer']?.shape,
}
