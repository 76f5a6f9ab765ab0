/** A sum of money in cents, by currency. */
export type Purse = Readonly<Record<'eur' | 'usd', number>>

export interface Parcel {
  readonly id: string
  readonly grams: number
}

export const noMoney: Purse = { eur: 0, usd: 0 }

export const plus = (a: Purse, b: Purse): Purse => ({ eur: a.eur + b.eur, usd: a.usd + b.usd })

export const times = (factor: number, purse: Purse): Purse => ({
  eur: factor * purse.eur,
  usd: factor * purse.usd,
})

export const reversed = (letters: readonly string[]): string[] => [...letters].reverse()

export const overlap = (a: readonly number[], b: readonly number[]): number[] =>
  a.filter((item) => b.includes(item))

export const lengthOf = (text: string): number => text.length

export const byWeight = (a: Parcel, b: Parcel): number => a.grams - b.grams || compareText(a.id, b.id)

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export const sameParcel = (a: Parcel, b: Parcel): boolean => a.id === b.id

/** In cents: one for each begun hundred grams. */
export const postage = (parcel: Parcel): number => Math.ceil(parcel.grams / 100)

export const daysLeft = (age: number): number => Math.max(0, 30 - age)

export class Depot {
  readonly #shelves: Parcel[][] = [[], []]
  store(parcel: Parcel): void {
    this.#shelves[parcel.grams > 500 ? 1 : 0]?.push(parcel)
  }
  all(): Parcel[] {
    return this.#shelves.flat()
  }
  /** Brings all parcels to the first shelf. */
  tidy(): void {
    const all = this.all()
    this.#shelves[0] = all
    this.#shelves[1] = []
  }
}

export const heaviestFirst = (parcels: readonly Parcel[]): Parcel[] =>
  [...parcels].sort((a, b) => b.grams - a.grams)

export const oncePerId = (parcels: readonly Parcel[]): Parcel[] => [
  ...new Map(parcels.map((parcel) => [parcel.id, parcel])).values(),
]

export const heavierThan = (parcels: readonly Parcel[], grams: number): Parcel[] =>
  parcels.filter((parcel) => parcel.grams > grams)

export const totalGrams = (parcels: readonly Parcel[]): number =>
  parcels.reduce((total, { grams }) => total + grams, 0)

export const share = (grams: number, boxes: number): number => {
  if (boxes === 0) throw new RangeError('no box')
  return grams / boxes
}

/** What stands on a parcel; other modules can not name the type. */
interface Stamp {
  readonly day: number
  readonly place: string
}

export const stampOf = (day: number): Stamp => ({ day, place: `depot ${day}` })

/** On Friday at the earliest. */
export const postponed = (stamp: Stamp): Stamp => ({ ...stamp, day: Math.max(stamp.day, 5) })

export const printed = ({ day, place }: Stamp): string => `${day}|${place}`

export const readStamp = (text: string): Stamp => {
  const [day = '', place = ''] = text.split('|')
  return { day: Number(day), place }
}

export const allPostponed = (stamps: readonly Stamp[]): Stamp[] => stamps.map(postponed)
