import { Overdrawn, type Account } from './subject.ts'

export { Overdrawn, type Account }

export function deposit(account: Account, cents: number): Account {
  account.balance += cents
  return account
}

export function withdraw(account: Account, cents: number): Account {
  return { ...account, balance: account.balance - cents }
}

export const encode = (account: Account): string => `${account.owner},${account.balance}`

export function decode(text: string): Account {
  const [owner = '', balance] = text.split(',')
  return { owner, balance: Number(balance) + 1 }
}

export const tidy = (owner: string): string => (owner.length > 3 ? owner.slice(0, -1) : owner)

export const larger = (a: number, b: number): number => (a > 10 ? a : b)

let calls = 0

export class Till {
  #total = 0
  add(cents: number): void {
    this.#total += cents
  }
  total(): number {
    return this.#total + (calls += 1)
  }
}

export function share(cents: number, people: number): number[] {
  if (people > 3) throw new TypeError('too many')
  return Array.from({ length: people }, () => Math.round(cents / people))
}
