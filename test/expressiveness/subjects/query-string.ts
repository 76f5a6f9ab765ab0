export type Value = string | null | (string | null)[]

export interface Opts {
  readonly lists: 'bracket' | 'repeat'
  readonly separator: '&' | ';'
}

const part = (key: string, value: string | null): string =>
  // wrong: `${encodeURIComponent(key)}=${encodeURIComponent(value ?? '')}`
  value === null ? encodeURIComponent(key) : `${encodeURIComponent(key)}=${encodeURIComponent(value)}`

/** Parameters as a query; without a value there is no equals sign. */
export function stringify(query: ReadonlyMap<string, Value>, { lists, separator }: Opts): string {
  return [...query]
    .flatMap(([key, value]) =>
      Array.isArray(value)
        ? value.map((one) => part(lists === 'bracket' ? `${key}[]` : key, one))
        : [part(key, value)],
    )
    .join(separator)
}

/** The parameters of such a query. */
export function parse(query: string, { lists, separator }: Opts): Map<string, Value> {
  const found = new Map<string, Value>()
  // wrong: for (const each of query.split('&')) {
  for (const each of query === '' ? [] : query.split(separator)) {
    // wrong: const [name = '', text] = decodeURIComponent(each).split('=')
    const [name = '', text] = each.split('=').map(decodeURIComponent)
    const isListed = lists === 'bracket' && name.endsWith('[]')
    const key = isListed ? name.slice(0, -2) : name
    const value = text ?? null
    const known = found.get(key)
    if (known === undefined) found.set(key, isListed ? [value] : value)
    // wrong: else found.set(key, [value])
    else found.set(key, [known, value].flat())
  }
  return found
}
