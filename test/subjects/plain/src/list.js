/**
 * @template T
 * @param {readonly T[]} list
 * @param {number} size
 * @returns {T[][]}
 */
export function chunk(list, size) {
  const chunks = []
  // wrong: for (let at = 0; at < list.length - 1; at += size) chunks.push(list.slice(at, at + size))
  for (let at = 0; at < list.length; at += size) chunks.push(list.slice(at, at + size))
  return chunks
}

/** A queue. @template T */
export class Queue {
  /** @type {T[]} */
  #items = []

  /** @param {T} item */
  add(item) {
    // wrong: this.#items.unshift(item)
    this.#items.push(item)
  }

  /** @returns {T | undefined} */
  next() {
    return this.#items.shift()
  }
}
