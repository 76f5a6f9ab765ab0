export * from './subject.ts'

export const owners = (): unknown[] => []
export const sameCents = (cents: number): number => cents + 1000
export const rateOf = (): number => 0
export const symbolsOf = (): string[] => ['?']
export const punch = (): string => '?'
