import { Overdrawn, type Account } from './subject.ts'

export { Overdrawn, type Account }

// Every kind has another fault here than in broken.ts.
export const deposit = (account: Account, cents: number): Account => ({ ...account, balance: account.balance + 2 * cents })

export function withdraw(account: Account, cents: number): Account {
  if (cents > account.balance) throw new RangeError('too much')
  return account
}

export const encode = (account: Account): string => JSON.stringify([account.owner, account.balance % 1000])

export function decode(text: string): Account {
  const [owner, balance] = JSON.parse(text) as [string, number]
  return { owner, balance: balance - 1 }
}

export const tidy = (owner: string): string => `${owner} `

export const larger = (a: number, b: number): number => a - b

export class Till {
  add(cents: number): void {
    void cents
  }
  total(): number {
    return Math.random()
  }
}

export function share(cents: number, people: number): number[] {
  if (cents % 2 === 1) throw new Error('an odd amount')
  return Array.from({ length: people }, (_, index) => (index === 0 ? cents + 1 : 0))
}
