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

export interface Size {
  readonly length: number
}

export const negate = async (value: number): Promise<number> => Promise.resolve(0 - value)
export const add = async (a: number, b: number): Promise<number> => Promise.resolve(a + b)
export const times = async (a: number, b: number): Promise<number> => Promise.resolve(a * b)
export const twice = async (value: number): Promise<number> => Promise.resolve(2 * value)
export const compare = async (a: number, b: number): Promise<number> => Promise.resolve(a - b)
export const areKin = async (a: number, b: number): Promise<boolean> => Promise.resolve(a % 2 === b % 2)
export const total = async (both: readonly number[]): Promise<number> => Promise.resolve(both.reduce((sum, one) => sum + one, 0))
export const move = async ([one, other]: [number, number], by: number): Promise<[number, number]> => Promise.resolve([one - by, other + by])
export const sizeOf = async (text: string): Promise<Size> => Promise.resolve({ length: text.length })
export const once = async (items: number[]): Promise<number[]> => Promise.resolve([...new Set(items)])
export const firstOf = async (items: number[]): Promise<number[]> => Promise.resolve(items.slice(0, 2))
