/** A colour by its parts. */
export interface Colour {
  readonly r: number
  readonly g: number
  readonly b: number
}

export type Side = 'left' | 'right'

/** The other side. */
export function flipSide(side: Side): Side {
  // wrong: return 'right'
  return side === 'left' ? 'right' : 'left'
}

/** The brightness of a colour, a number between 0 and 1000. The result is at least 0. */
export function brightness(colour: Colour): number {
  // wrong: return colour.r - colour.g
  return (colour.r * 299 + colour.g * 587 + colour.b * 114) / 1000
}

/** Whether the values are the same colour. */
export const isSameColour = (a: Colour, b: Colour): boolean => a.r === b.r && a.g === b.g && a.b === b.b

/** Mixes two colours half and half. The order of the colours does not matter. It is commutative. */
export function mix(a: Colour, b: Colour): Colour {
  const half = (x: number, y: number) => (x + y) / 2
  // wrong: return { r: half(a.r, b.r), g: a.g, b: half(a.b, b.b) }
  return { r: half(a.r, b.r), g: half(a.g, b.g), b: half(a.b, b.b) }
}

/** @returns the larger of the two */
export function maxChannel(a: number, b: number): number {
  // wrong: return a
  return Math.max(a, b)
}
