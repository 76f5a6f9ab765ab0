export class Overdrawn extends RangeError {
  override readonly name = 'Overdrawn'
  readonly code = 'OVERDRAWN'
  readonly missing: number
  constructor(missing: number) {
    super(`The account lacks ${missing} cents`)
    this.missing = missing
  }
}

export interface Account {
  readonly owner: string
  balance: number
}

export function deposit(account: Account, cents: number): Account {
  return { ...account, balance: account.balance + cents }
}

export function withdraw(account: Account, cents: number): Account {
  if (cents > account.balance) throw new Overdrawn(cents - account.balance)
  return { ...account, balance: account.balance - cents }
}

export const encode = (account: Account): string => JSON.stringify([account.owner, account.balance])

export function decode(text: string): Account {
  const [owner, balance] = JSON.parse(text) as [string, number]
  return { owner, balance }
}

export const tidy = (owner: string): string => owner.trim().replace(/\s+/g, ' ')

export const larger = (a: number, b: number): number => (a > b ? a : b)

export class Till {
  #total = 0
  add(cents: number): void {
    this.#total += cents
  }
  total(): number {
    return this.#total
  }
}

export function share(cents: number, people: number): number[] {
  const least = Math.floor(cents / people)
  return Array.from({ length: people }, (_, index) => (index < cents % people ? least + 1 : least))
}
