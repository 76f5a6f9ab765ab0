export class AlreadyEnrolledError extends Error {
  override readonly name = 'AlreadyEnrolledError'
}

export class NotEnrolledError extends Error {
  override readonly name = 'NotEnrolledError'
  readonly member: string
  constructor(member: string) {
    super(`${member} is not in the course`)
    this.member = member
  }
}

/** Who has a place in a course, and who waits for one. */
export class Course {
  #places: number
  readonly #members: string[] = []
  readonly #waiting: string[] = []

  constructor(places: number) {
    this.#places = checked(places)
  }

  enrol(name: string): 'enrolled' | 'waiting' {
    if (keyOf(name) === '') throw new RangeError('An empty name')
    if (this.position(name) !== undefined) throw new AlreadyEnrolledError(`${name} is in the course already`)
    if (this.freePlaces() > 0) {
      this.#members.push(name)
      return 'enrolled'
    }
    this.#waiting.push(name)
    return 'waiting'
  }

  leave(name: string): string | undefined {
    const position = this.position(name)
    if (position === undefined) throw new NotEnrolledError(name)
    if (position > 0) {
      this.#waiting.splice(position - 1, 1)
      return undefined
    }
    this.#members.splice(indexOf(this.#members, name), 1)
    return this.#moveUp()[0]
  }

  resize(places: number): void {
    this.#places = checked(places)
    const tooMany = this.#members.splice(this.#places)
    this.#waiting.unshift(...tooMany)
    this.#moveUp()
  }

  members(): string[] {
    return [...this.#members]
  }

  waiting(): string[] {
    return [...this.#waiting]
  }

  position(name: string): number | undefined {
    if (indexOf(this.#members, name) >= 0) return 0
    const index = indexOf(this.#waiting, name)
    return index < 0 ? undefined : index + 1
  }

  freePlaces(): number {
    return this.#places - this.#members.length
  }

  #moveUp(): string[] {
    const lucky = this.#waiting.splice(0, this.freePlaces())
    this.#members.push(...lucky)
    return lucky
  }
}

function checked(places: number): number {
  if (!Number.isSafeInteger(places) || places < 1) throw new RangeError(`Not a number of places: ${places}`)
  return places
}

const keyOf = (name: string) => name.trim().toLowerCase()

const indexOf = (names: readonly string[], name: string) =>
  names.findIndex((other) => keyOf(other) === keyOf(name))
