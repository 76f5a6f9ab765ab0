export interface Line {
  sku: string
  onHand: number
  reserved: number
}

export const isSound = ({ onHand, reserved }: Line): boolean => reserved >= 0 && reserved <= onHand
export const skusOf = (lines: readonly Line[]): readonly string[] => [...new Set(lines.map(({ sku }) => sku))]
export const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))
