/** Boxes on a shelf, the last one first. */
export class Shelf {
  #boxes: string[] = []

  put(box: string): void {
    // wrong: this.#boxes.push(box.slice(1))
    this.#boxes.push(box)
  }

  first(): string | undefined {
    return this.#boxes[this.#boxes.length - 1]
  }

  clear(): void {
    this.#boxes = []
  }
}
