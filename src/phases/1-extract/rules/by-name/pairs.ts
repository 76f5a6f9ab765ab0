/** Beginnings of names of which the second undoes the first. */
const prefixes: readonly (readonly [string, string])[] = [
  ['encode', 'decode'],
  ['serialize', 'deserialize'],
  ['serialise', 'deserialise'],
  ['stringify', 'parse'],
  ['dump', 'load'],
  ['escape', 'unescape'],
  ['compress', 'decompress'],
  ['deflate', 'inflate'],
  ['zip', 'unzip'],
  ['pack', 'unpack'],
  ['encrypt', 'decrypt'],
  ['marshal', 'unmarshal'],
  ['quote', 'unquote'],
  ['wrap', 'unwrap'],
  ['flatten', 'unflatten'],
  ['to', 'from'],
  ['as', 'from'],
  ['split', 'join'],
  ['increment', 'decrement'],
]

/** Names of functions that undo the function of this name: `decodeHex` and `hexDecode` of `encodeHex` and `hexEncode`. */
export function undoersOf(name: string): readonly string[] {
  const found = prefixes.flatMap(([forward, backward]) => {
    const rest = name.slice(forward.length)
    const isWord = rest === '' || /^[A-Z\d_]/.test(rest)
    const start = name.startsWith(forward) && isWord ? [backward + rest] : []
    const ending = capital(forward)
    const end = name.endsWith(ending) ? [name.slice(0, -ending.length) + capital(backward)] : []
    return [...start, ...end]
  })
  // `hexToBytes` is undone by `bytesToHex`.
  const [, from, to] = /^([a-z][a-zA-Z\d]*?)(?:To|2)([A-Z][a-zA-Z\d]*)$/.exec(name) ?? []
  if (from !== undefined && to !== undefined)
    found.push(`${lowered(to)}To${capital(from)}`, `${lowered(to)}2${capital(from)}`)
  return found
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
const lowered = (word: string) => word.charAt(0).toLowerCase() + word.slice(1)
