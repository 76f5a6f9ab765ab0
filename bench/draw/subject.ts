export type Currency = 'USD' | 'EUR' | 'GBP'
export type Price = number
export type Name = string
export interface Line {
  sku: string
  cents: number
  currency: Currency
  hidden: boolean
  note?: string
}
export interface Customer {
  id: number
  name: string
  address: { city: string; zip: string }
}
export interface Order {
  customer: Customer
  lines: Line[]
  placed: Date
}
export type Shape =
  | { kind: 'circle'; radius: number }
  | { kind: 'square'; side: number }
  | { kind: 'rectangle'; width: number; height: number }
export interface Tree {
  value: number
  children: Tree[]
}
export type Point = [x: number, y: number, label: string]
export type Stock = Record<string, number>
export type Index = Map<string, number>
export type Scores = number[]
export type Maybe = string | number | null

export const same = <Value>(value: Value): Value => value
