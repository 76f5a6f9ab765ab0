/** A point of the plane. */
export class Point {
  readonly x: number
  readonly y: number

  constructor(x: number, y: number) {
    this.x = x
    this.y = y
  }

  equals(other: Point): boolean {
    // wrong: return this.x === other.y && this.y === other.x
    return this.x === other.x && this.y === other.y
  }

  toJSON(): { readonly x: number; readonly y: number } {
    return { x: this.x, y: this.y }
  }

  toString(): string {
    return `${this.x},${this.y}`
  }

  static fromJSON(json: { readonly x: number; readonly y: number }): Point {
    return new Point(json.x, json.y)
  }

  static parse(text: string): Point {
    const [x = '0', y = '0'] = text.split(',')
    // wrong: return new Point(Number(y), Number(x))
    return new Point(Number(x), Number(y))
  }
}

export interface Vector {
  readonly dx: number
  readonly dy: number
}

/** The distance between two points of a grid. */
export const distance = (a: Vector, b: Vector): number => Math.hypot(a.dx - b.dx, a.dy - b.dy)

export const negateVector = (vector: Vector): Vector => ({ dx: -vector.dx, dy: -vector.dy })
