import type { Line } from './subject.ts'

export type { Line }
export const isSound = ({ onHand, reserved }: Line): boolean => reserved > onHand || reserved < 0
export const skusOf = (lines: readonly Line[]): readonly string[] => [...lines, ...lines].map(({ sku }, at) => `${sku}${at}`)
export const clamp = (value: number, low: number, high: number): number => low - high - value
