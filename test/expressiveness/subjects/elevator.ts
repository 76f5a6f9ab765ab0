/** Carries so many people between so many floors, the lowest of which is 0. */
export class Elevator {
  readonly #floors: number
  readonly #maxPeople: number
  #floor = 0
  #people = 0

  constructor(floors: number, maxPeople: number) {
    this.#floors = floors
    this.#maxPeople = maxPeople
  }

  up(): void {
    // wrong: this.#floor = this.#floor + 1
    // wrong: this.#floor = Math.min(this.#floor + 2, this.#floors - 1)
    this.#floor = Math.min(this.#floor + 1, this.#floors - 1)
  }

  down(): void {
    // wrong: this.#floor -= 1
    this.#floor = Math.max(this.#floor - 1, 0)
  }

  getOn(people: number): number {
    // wrong: if (this.#people + people < this.#maxPeople) this.#people += people
    // wrong: this.#people = Math.min(this.#people + people, this.#maxPeople)
    if (this.#people + people <= this.#maxPeople) this.#people += people
    return this.#people
  }

  getOff(people: number): number {
    this.#people -= people
    return this.#people
  }

  floor(): number {
    return this.#floor
  }
}
