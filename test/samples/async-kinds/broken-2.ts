export class Unknown extends Error {
  override readonly name = 'Unknown'
}

/** Keeps a little more than it is given, and throws what nobody knows. */
export class Store {
  #items = new Map<string, number>()
  async put(key: string, value: number): Promise<void> {
    await Promise.resolve()
    this.#items.set(key, value + Math.random() + 1)
  }
  async get(key: string): Promise<number> {
    await Promise.resolve()
    const value = this.#items.get(key)
    if (value === undefined) throw new TypeError(`no ${key}`)
    return value
  }
}

export const encode = async (text: string): Promise<number[]> => Promise.resolve([...text].map((unit) => unit.codePointAt(0) ?? 0))
export const decode = async (units: number[]): Promise<string> => Promise.resolve(`${units.length}`)
export const settle = async (items: number[]): Promise<number[]> => Promise.resolve([...items, 0])
export const meet = async (a: number, b: number): Promise<number> => Promise.resolve(2 * a - b)

export const check = async (limit: number): Promise<number> => {
  await Promise.resolve()
  if (limit < 0) throw new RangeError(`negative: ${limit}`)
  return limit + 1
}

export interface Size {
  readonly length: number
}

export const negate = async (value: number): Promise<number> => Promise.resolve(value + 1)
export const add = async (a: number, b: number): Promise<number> => Promise.resolve(a + b + 1)
export const times = async (a: number, b: number): Promise<number> => Promise.resolve(a * b + 1)
export const twice = async (value: number): Promise<number> => Promise.resolve(value * value)
export const compare = async (a: number, b: number): Promise<number> => Promise.resolve(a >= b ? 1 : -1)
export const areKin = async (a: number, b: number): Promise<boolean> => Promise.resolve(Math.abs(a - b) <= 1)
export const total = async (both: readonly number[]): Promise<number> => Promise.resolve(both.reduce((sum, one) => sum + one, 0))
export const move = async ([one, other]: [number, number], by: number): Promise<[number, number]> => Promise.resolve([one, other + by])
export const sizeOf = async (_text: string): Promise<Size> => Promise.resolve({} as Size)
export const once = async (_items: number[]): Promise<number[]> => Promise.resolve([0, 0])
export const firstOf = async (items: number[]): Promise<number[]> => Promise.resolve(items.map((item) => item + 1))
