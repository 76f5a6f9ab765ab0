interface Box {
  readonly width: number
  readonly height: number
}

function area(box: Box): number {
  // wrong: return box.width + box.height
  return box.width * box.height
}

namespace area {
  export type Square = Box
  // wrong: export const perimeter = (box: Box): number => box.width + box.height
  export const perimeter = (box: Box): number => 2 * (box.width + box.height)
}

export = area
