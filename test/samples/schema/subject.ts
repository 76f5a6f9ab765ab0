export class InvalidOrderError extends Error {}

export interface Line {
  sku: string
  quantity: number
}
export interface Order {
  id: string
  lines: Line[]
  note?: string | null
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isLine = (value: unknown): boolean =>
  isMap(value) &&
  typeof value.sku === 'string' &&
  value.sku.length > 0 &&
  typeof value.quantity === 'number' &&
  Number.isInteger(value.quantity) &&
  value.quantity >= 1 &&
  value.quantity <= 99

const isNote = (note: unknown): boolean =>
  note === undefined || note === null || (typeof note === 'string' && [...note].length <= 20)

/** Takes what the schema takes, and refuses all else. */
export function parseOrder(value: unknown): Order {
  const isOrder =
    isMap(value) &&
    Object.keys(value).every((key) => ['id', 'lines', 'note'].includes(key)) &&
    typeof value.id === 'string' &&
    /^[A-Z]{3}-\d{4}$/.test(value.id) &&
    Array.isArray(value.lines) &&
    value.lines.length >= 1 &&
    value.lines.length <= 5 &&
    value.lines.every(isLine) &&
    isNote(value.note)
  if (!isOrder) throw new InvalidOrderError('This is no order.')
  return value as unknown as Order
}

export const pieces = (order: Order): number => order.lines.reduce((sum, { quantity }) => sum + quantity, 0)
