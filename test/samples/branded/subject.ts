export type UserId = string & { readonly __brand: 'UserId' }
export type Cents = number & { readonly __brand: 'Cents' }
export type Currency = 'USD' | 'EUR'
/** A brand that the module keeps to itself. */
type Ticket = string & { readonly __ticket: true }

export interface Account {
  readonly owner: UserId
  readonly others: readonly UserId[]
  readonly balance: Cents
  readonly currency: Currency
  readonly ticket: Ticket
  readonly limit?: Cents
  readonly byOwner: Record<UserId, Cents>
}

export interface Wallet {
  readonly coins: readonly Currency[]
  readonly pair: [Currency, number]
}

export const owners = (account: Account): UserId[] => [account.owner, ...account.others]
export const sameCents = (cents: Cents): Cents => cents
export const rateOf = (currency: Currency): number => (currency === 'USD' ? 1 : 2)
export const symbolsOf = (currencies: readonly Currency[]): string[] =>
  currencies.map((currency) => (currency === 'USD' ? '$' : '€'))
export const punch = (ticket: Ticket): string => `${ticket}!`
