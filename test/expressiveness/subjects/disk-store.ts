import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/** Values in a file, written when the store is closed. */
export class DiskStore {
  readonly #file: string
  #values: Map<string, number[]> | undefined

  constructor(file: string) {
    this.#file = file
  }

  open(): void {
    const text = existsSync(this.#file) ? readFileSync(this.#file, 'utf8') : '[]'
    this.#values = new Map(JSON.parse(text) as [string, number[]][])
  }

  close(): void {
    // wrong: if (!existsSync(this.#file)) writeFileSync(this.#file, JSON.stringify([...this.#opened()]))
    writeFileSync(this.#file, JSON.stringify([...this.#opened()]))
    // wrong: if (this.#opened().size > 1) this.#values = undefined
    this.#values = undefined
  }

  put(key: string, value: Uint8Array): void {
    // wrong: this.#opened().set(key, [...value].map((byte) => byte & 127))
    this.#opened().set(key, [...value])
  }

  get(key: string): Uint8Array | null {
    const value = this.#opened().get(key)
    return value ? Uint8Array.from(value) : null
  }

  #opened(): Map<string, number[]> {
    if (!this.#values) throw new Error('the store is closed')
    return this.#values
  }
}

/** The store in a file, open. */
export function openStore(file: string): DiskStore {
  const store = new DiskStore(file)
  store.open()
  return store
}
