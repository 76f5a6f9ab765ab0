export class Unknown extends Error {
  override readonly name = 'Unknown'
}

let puts = 0

export class Store {
  #items = new Map<string, number>()
  async put(key: string, value: number): Promise<void> {
    await Promise.resolve()
    this.#items.set(key, value + (puts += 1))
  }
  async get(key: string): Promise<number> {
    await Promise.resolve()
    return this.#items.get(key) ?? 0
  }
}

export const encode = async (text: string): Promise<number[]> => Promise.resolve([...text].map((unit) => unit.charCodeAt(0)))
export const decode = async (units: number[]): Promise<string> => Promise.resolve(String.fromCharCode(...units).slice(0, 3))
export const settle = async (items: number[]): Promise<number[]> => Promise.resolve([...items].reverse())
export const meet = async (a: number, b: number): Promise<number> => Promise.resolve(a - b)

export async function check(limit: number): Promise<number> {
  await Promise.resolve()
  if (limit > 5) throw new TypeError('too much')
  throw new RangeError('always')
}
