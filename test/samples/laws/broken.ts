import { Depot as RightDepot, type Parcel, type Purse, type stampOf } from './subject.ts'

export type { Parcel, Purse }

export const noMoney: Purse = { eur: 0, usd: 0 }

// Every kind has its own fault here; `plus` has one for each of its laws.
export const plus = (a: Purse, b: Purse): Purse => ({ eur: a.eur - b.eur, usd: Math.abs(a.usd) + b.usd + 1 })

export const times = (factor: number, purse: Purse): Purse => ({
  eur: factor * purse.eur + factor * factor,
  usd: purse.usd + 1,
})

export const reversed = (letters: readonly string[]): string[] => letters.slice(1)

export const overlap = (a: readonly number[], b: readonly number[]): number[] => [...a, ...b]

export const lengthOf = (text: string): number => Math.min(text.length, 3)

export const byWeight = (a: Parcel, b: Parcel): number => (a.grams > b.grams ? 1 : -1)

export const sameParcel = (a: Parcel, b: Parcel): boolean => Math.abs(a.grams - b.grams) < 100

export const postage = (parcel: Parcel): number => (parcel.grams > 500 ? 4 : Math.ceil(parcel.grams / 100))

export const daysLeft = (age: number): number => Math.abs(30 - age)

export class Depot extends RightDepot {
  #kept: Parcel[] = []
  override store(parcel: Parcel): void {
    if (!this.#kept.some((kept) => kept.grams > parcel.grams)) this.#kept.push(parcel)
  }
  override all(): Parcel[] {
    return this.#kept
  }
  override tidy(): void {
    this.#kept.pop()
  }
}

export const heaviestFirst = (parcels: readonly Parcel[]): Parcel[] => [...parcels].reverse()

export const oncePerId = (parcels: readonly Parcel[]): Parcel[] => [...parcels]

export const heavierThan = (parcels: readonly Parcel[], grams: number): Parcel[] =>
  parcels.map((parcel) => ({ ...parcel, grams: parcel.grams + grams }))

export const totalGrams = (parcels: readonly Parcel[]): number =>
  parcels.reduce((total, { grams }) => Math.max(total, grams), 0)

export const share = (grams: number, boxes: number): number => grams / boxes

type Stamp = ReturnType<typeof stampOf>

export { stampOf, readStamp } from './subject.ts'

export const postponed = (stamp: Stamp): Stamp => ({ ...stamp, day: stamp.day + 1 })

export const printed = ({ day, place }: Stamp): string => `${Math.abs(day)} ${place}`

export const allPostponed = (stamps: readonly Stamp[]): Stamp[] => [...stamps, { day: 5, place: '' }]
