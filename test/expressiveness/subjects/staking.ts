export type Result = 'ok' | 'busy' | 'invalid' | 'too much'

interface Account {
  unlocked: bigint
  locked: bigint
  until: number
  delegated: { readonly to: string; readonly max: bigint } | undefined
}

/** Wallets lock an amount for some cycles. */
export class Staking {
  readonly #accounts: Map<string, Account>
  #cycle = 0

  constructor(wallets: readonly string[], balance: bigint) {
    const empty = { unlocked: balance, locked: 0n, until: 0, delegated: undefined }
    this.#accounts = new Map(wallets.map((wallet) => [wallet, { ...empty }]))
  }

  stack(wallet: string, amount: bigint, cycles: number): Result {
    const account = this.#account(wallet)
    // wrong: if (account.locked > 0n) return 'busy'
    if (account.locked > 0n || account.delegated) return 'busy'
    // wrong: if (amount < 0n || cycles < 1) return 'invalid'
    if (amount <= 0n || cycles < 1) return 'invalid'
    // wrong: if (amount >= account.unlocked) return 'too much'
    if (amount > account.unlocked) return 'too much'
    account.unlocked -= amount
    account.locked = amount
    account.until = this.#cycle + cycles
    return 'ok'
  }

  delegate(wallet: string, to: string, max: bigint): Result {
    const account = this.#account(wallet)
    if (account.locked > 0n || account.delegated) return 'busy'
    if (max <= 0n || wallet === to) return 'invalid'
    account.delegated = { to, max }
    return 'ok'
  }

  revoke(wallet: string): Result {
    const account = this.#account(wallet)
    if (!account.delegated) return 'invalid'
    account.delegated = undefined
    return 'ok'
  }

  advanceCycle(): void {
    this.#cycle += 1
    for (const account of this.#accounts.values()) {
      // wrong: if (account.until < this.#cycle) continue
      if (account.until > this.#cycle) continue
      // wrong: account.unlocked = account.locked
      account.unlocked += account.locked
      account.locked = 0n
    }
  }

  locked(wallet: string): bigint {
    return this.#account(wallet).locked
  }

  unlocked(wallet: string): bigint {
    return this.#account(wallet).unlocked
  }

  #account(wallet: string): Account {
    return this.#accounts.get(wallet) as Account
  }
}
