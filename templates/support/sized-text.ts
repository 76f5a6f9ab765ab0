import fc from 'fast-check'

interface TextLengths {
  readonly minLength?: number
  readonly maxLength?: number
}

/** How texts of a format are made of so many characters; the lengths are those that it has. */
interface Sized {
  readonly min: number
  readonly max: number
  readonly made: (length: number) => fc.Arbitrary<string>
  /** TextLengths between that no text has. */
  readonly gaps?: readonly number[]
}

const lower = 'abcdefghijklmnopqrstuvwxyz'
const digits = '0123456789'
const hex = `${digits}abcdef`

const charsOf = (from: string, length: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...from), { minLength: length, maxLength: length }).map((chars) => chars.join(''))

const joined = (...parts: readonly (string | fc.Arbitrary<string>)[]): fc.Arbitrary<string> =>
  fc.tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part))).map((all) => all.join(''))

/** So many groups that are so long together, none of them longer than `most`. */
const groups = (count: number, total: number, most: number): fc.Arbitrary<readonly number[]> =>
  fc.array(fc.nat({ max: count - 1 }), { minLength: total - count, maxLength: total - count }).map((more) => {
    const sizes = Array.from({ length: count }, () => 1)
    for (const wanted of more) {
      const at = [...sizes.keys()].map((step) => (wanted + step) % count).find((index) => (sizes[index] ?? 0) < most)
      if (at !== undefined) sizes[at] = (sizes[at] ?? 0) + 1
    }
    return sizes
  })

const groupsOf = (
  { count, total, most, by }: { readonly count: number; readonly total: number; readonly most: number; readonly by: string },
  group: (size: number) => fc.Arbitrary<string>,
): fc.Arbitrary<string> =>
  groups(count, total, most).chain((sizes) => joined(...sizes.flatMap((size, at) => [...(at > 0 ? [by] : []), group(size)])))

const labels = (length: number): fc.Arbitrary<string> => {
  const least = Math.ceil((length + 1) / 64)
  const dots = Math.min(Math.floor((length - 1) / 2), 3)
  return fc.integer({ min: least, max: Math.max(least, dots + 1) }).chain((count) =>
    groupsOf({ count, total: length - count + 1, most: 63, by: '.' }, (size) => charsOf(lower, size)),
  )
}

const octet = (size: number): fc.Arbitrary<string> =>
  (size === 1 ? fc.nat({ max: 9 }) : fc.integer(size === 2 ? { min: 10, max: 99 } : { min: 100, max: 255 })).map(String)
const ipv4 = (length: number) => groupsOf({ count: 4, total: length - 3, most: 3, by: '.' }, octet)

function ipv6(length: number): fc.Arbitrary<string> {
  const parts = (count: number, total: number) =>
    groupsOf({ count, total, most: 4, by: ':' }, (size) => charsOf(hex, size))
  if (length === 2) return fc.constant('::')
  if (length < 15) {
    const count = Math.ceil((length - 1) / 5)
    return joined('::', parts(count, length - 1 - count))
  }
  return length <= 39 ? parts(8, length - 7) : joined('ffff:'.repeat(6), ipv4(length - 30))
}

const pathOf = (length: number) => charsOf(`${lower}${digits}-._~`, length)
const fractionText = (length: number) => (length === 0 ? fc.constant('') : joined('.', charsOf(digits, length - 1)))
const twoOf = (max: number) => fc.nat({ max }).map((value) => String(value).padStart(2, '0'))
const clockText = () => joined(twoOf(23), ':', twoOf(59), ':', twoOf(59))
const day = () => joined(fc.integer({ min: 1000, max: 9999 }).map(String), '-', month(), '-', fc.constantFrom('01', '15', '28'))
const month = () => fc.integer({ min: 1, max: 12 }).map((value) => String(value).padStart(2, '0'))

function time(length: number): fc.Arbitrary<string> {
  const zulu = joined(clockText(), fractionText(length - 9), 'Z')
  const offset = () => joined(clockText(), fractionText(length - 14), fc.constantFrom('+', '-'), twoOf(23), ':', twoOf(59))
  const isZulu = length !== 10 && length <= 19
  if (length < 14 || length === 15) return zulu
  return isZulu ? fc.oneof(zulu, offset()) : offset()
}

type SizedFormat =
  | 'date-time' | 'time' | 'duration' | 'email' | 'uri' | 'uri-reference'
  | 'hostname' | 'ipv4' | 'ipv6' | 'regex' | 'json-pointer'

const formats: Readonly<Record<SizedFormat, Sized>> = {
  'date-time': { min: 20, max: 35, gaps: [21], made: (length) => joined(day(), 'T', time(length - 11)) },
  time: { min: 9, max: 24, gaps: [10], made: time },
  duration: {
    min: 3,
    max: Infinity,
    made: (length) =>
      fc.oneof(
        joined('P', fc.constantFrom(...'123456789'), charsOf(digits, length - 3), fc.constantFrom(...'YMWD')),
        ...(length > 3 ? [joined('PT', charsOf(digits, length - 3), fc.constantFrom(...'HMS'))] : []),
      ),
  },
  email: {
    min: 6,
    max: 254,
    made: (length) =>
      fc
        .integer({ min: Math.max(1, length - 190), max: Math.min(64, length - 5) })
        .chain((local) => joined(charsOf(lower, local), '@', charsOf(lower, 1), hostTail(length - local - 2))),
  },
  uri: {
    min: 8,
    max: Infinity,
    made: (length) =>
      length < 12
        ? joined('http://', labels(length - 7))
        : joined('https://', fc.constantFrom('a', 'b'), '/', pathOf(length - 10)),
  },
  'uri-reference': {
    min: 0,
    max: Infinity,
    made: (length) => (length === 0 ? fc.constant('') : joined(fc.constantFrom('/', '#', '?'), pathOf(length - 1))),
  },
  hostname: { min: 1, max: 253, made: labels },
  ipv4: { min: 7, max: 15, made: ipv4 },
  ipv6: { min: 2, max: 45, made: ipv6 },
  regex: { min: 0, max: Infinity, made: (length) => charsOf(`${lower}${digits}.`, length) },
  'json-pointer': {
    min: 0,
    max: Infinity,
    made: (length) => (length === 0 ? fc.constant('') : joined('/', charsOf(`${lower}${digits}/`, length - 1))),
  },
}

/** The rest of a domain of at least two letters behind its last dot. */
function hostTail(length: number): fc.Arbitrary<string> {
  if (length < 66) return joined(charsOf(lower, length - 3), '.', charsOf(lower, 2))
  return joined(charsOf(lower, 60), '.', charsOf(lower, 1), hostTail(length - 62))
}

/** Texts of a format that are as long as they must be, each possible length as likely as the others near the shortest. */
export function sizedText(
  format: SizedFormat,
  { minLength = 0, maxLength = Infinity }: TextLengths,
): fc.Arbitrary<string> {
  const { min, max, made, gaps = [] } = formats[format]
  const low = Math.max(min, Math.ceil(minLength))
  const high = Math.min(max, Math.floor(maxLength), low + usualSpread)
  const lengths = Array.from({ length: Math.max(0, high - low + 1) }, (_, more) => low + more)
  const possible = lengths.filter((length) => !gaps.includes(length))
  if (possible.length === 0) throw new Error(`no ${format} has ${minLength} to ${maxLength} characters`)
  return fc.constantFrom(...possible).chain(made)
}

const usualSpread = 40
