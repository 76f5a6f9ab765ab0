import { Rounding } from './money'

export function round(value: number, mode: Rounding): number {
  // wrong: return mode === Rounding.Up ? Math.floor(value) : Math.ceil(value)
  return mode === Rounding.Up ? Math.ceil(value) : Math.floor(value)
}
