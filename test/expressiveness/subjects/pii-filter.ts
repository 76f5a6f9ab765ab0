export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

const isPrivate = (key: string): boolean => ['mail', 'phone'].includes(key)

/** Takes private fields out of data, or masks them. */
export class PiiFilter {
  readonly #strategy: 'mask' | 'drop'

  constructor({ strategy = 'mask' }: { strategy?: 'mask' | 'drop' } = {}) {
    this.#strategy = strategy
  }

  apply(data: Json): Json {
    if (Array.isArray(data)) return data.map((item: Json) => this.apply(item))
    if (data === null || typeof data !== 'object') return data
    const kept = Object.entries(data).filter(([key]) => this.#strategy === 'mask' || !isPrivate(key))
    // wrong: return Object.fromEntries(kept.map(([key, value]) => [key, isPrivate(key) ? `***${JSON.stringify(value).slice(0, 4)}` : this.apply(value)]))
    // wrong: return Object.fromEntries(kept.map(([key, value]) => [isPrivate(key) ? `_${key}` : key.replace(/^_/, ''), isPrivate(key) ? '***' : this.apply(value)]))
    return Object.fromEntries(kept.map(([key, value]) => [key, isPrivate(key) ? '***' : this.apply(value)]))
  }
}
