export type Json = null | boolean | number | string | Json[] | { entries: [string, Json][] }

export interface Options {
  readonly indent?: 1 | 2 | 4
  readonly quote?: 'single' | 'double'
  /** How nothing is written. */
  readonly nothing?: 'null' | '~'
}

const special = new Map<number, string>([
  [Infinity, '.inf'],
  [-Infinity, '-.inf'],
  [NaN, '.nan'],
])

/** Nested data in the flow style of YAML; a list of entries stands for a map. */
export function stringify(
  value: Json,
  { indent = 2, quote = 'double', nothing = 'null' }: Options = {},
): string {
  const quoted = (text: string) =>
    quote === 'double' || /[^ -~]/.test(text) ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`
  const lines = (items: readonly string[], [open, close]: string, depth: number) =>
    items.length === 0
      ? `${open}${close}`
      : `${open}\n${items.map((item) => ' '.repeat(indent * (depth + 1)) + item).join(',\n')}\n${close}`
  const written = (one: Json, depth: number): string => {
    // wrong: if (one === null) return nothing === '~' ? "'~'" : 'null'
    if (one === null) return nothing
    // wrong: if (typeof one === 'number') return special.get(Math.abs(one)) ?? (Object.is(one, -0) ? '-0' : String(one))
    if (typeof one === 'number') return special.get(one) ?? (Object.is(one, -0) ? '-0' : String(one))
    if (typeof one === 'boolean') return String(one)
    if (typeof one === 'string') return quoted(one)
    if (Array.isArray(one))
      return lines(
        one.map((item) => written(item, depth + 1)),
        '[]',
        depth,
      )
    const entries = one.entries.map(([key, item]) => `${quoted(key)}: ${written(item, depth + 1)}`)
    return lines(entries, '{}', depth)
  }
  return written(value, 0)
}

/** Reads such text. */
export function parse(text: string, { nothing = 'null' }: Options = {}): Json {
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[[\]{}:,]|[^\s[\]{}:,]+/g) ?? []
  const list = <Item>(close: string, read: () => Item): Item[] => {
    const items: Item[] = []
    while (tokens[0] !== close) {
      items.push(read())
      if (tokens[0] === ',') tokens.shift()
    }
    tokens.shift()
    return items
  }
  const textOf = (token: string): string =>
    // wrong: token.slice(1, -1)
    token.startsWith('"') ? (JSON.parse(token) as string) : token.slice(1, -1).replaceAll("''", "'")
  const entry = (): [string, Json] => {
    const key = textOf(tokens.shift() ?? '')
    tokens.shift()
    return [key, value()]
  }
  const value = (): Json => {
    const token = tokens.shift() ?? ''
    if (token === '[') return list(']', value)
    if (token === '{') return { entries: list('}', entry) }
    if (/^['"]/.test(token)) return textOf(token)
    if (token === nothing) return null
    if (token === 'true' || token === 'false') return token === 'true'
    return [...special].find(([, name]) => name === token)?.[0] ?? Number(token)
  }
  return value()
}
