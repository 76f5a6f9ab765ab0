export class Unknown extends Error {
  override readonly name = 'Unknown'
}

export class Store {
  #items = new Map<string, number>()
  async put(key: string, value: number): Promise<void> {
    await Promise.resolve()
    this.#items.set(key, value)
  }
  async get(key: string): Promise<number> {
    await Promise.resolve()
    const value = this.#items.get(key)
    if (value === undefined) throw new Unknown(`no ${key}`)
    return value
  }
}

export const encode = async (text: string): Promise<number[]> => Promise.resolve([...text].map((unit) => unit.codePointAt(0) ?? 0))
export const decode = async (units: number[]): Promise<string> => Promise.resolve(String.fromCodePoint(...units))
export const settle = async (items: number[]): Promise<number[]> => Promise.resolve([...items].sort((a, b) => a - b))
export const meet = async (a: number, b: number): Promise<number> => Promise.resolve(Math.max(a, b))

export function check(limit: number): Promise<number> {
  if (limit < 0) throw new RangeError(`negative: ${limit}`)
  return Promise.resolve(limit)
}
