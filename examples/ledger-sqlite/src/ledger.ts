import type { Database } from 'node-sqlite3-wasm'

export class LedgerError extends Error {
  constructor(message: string) {
    super(message)
    this.name = new.target.name
  }
}
export class AccountExistsError extends LedgerError {}
export class UnknownAccountError extends LedgerError {}
export class InvalidAmountError extends LedgerError {}
export class OverdrawnError extends LedgerError {}

export interface Transfer {
  readonly from: string
  readonly to: string
  readonly cents: number
}

export interface Balance {
  readonly name: string
  readonly cents: number
}

/** Accounts in the tables of a database. */
export class Ledger {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
    database.exec('CREATE TABLE IF NOT EXISTS account (name TEXT PRIMARY KEY, cents INTEGER NOT NULL)')
  }

  open(name: string): void {
    if (this.#find(name) !== undefined) throw new AccountExistsError(`there is an account ${name}`)
    this.#database.run('INSERT INTO account VALUES (?, 0)', [name])
  }

  deposit(name: string, cents: number): number {
    checkAmount(cents)
    const after = this.balance(name) + cents
    this.#set(name, after)
    return after
  }

  balance(name: string): number {
    const cents = this.#find(name)
    if (cents === undefined) throw new UnknownAccountError(`there is no account ${name}`)
    return cents
  }

  /** All accounts by their names. */
  balances(): readonly Balance[] {
    return this.#database.all(
      'SELECT name, cents FROM account ORDER BY name',
    ) as unknown as readonly Balance[]
  }

  /** Books all transfers, or none of them. */
  transfer(batch: readonly Transfer[]): void {
    this.#database.exec('BEGIN')
    try {
      for (const one of batch) this.#book(one)
      this.#database.exec('COMMIT')
    } catch (error) {
      this.#database.exec('ROLLBACK')
      throw error
    }
  }

  #book({ from, to, cents }: Transfer): void {
    checkAmount(cents)
    const left = this.balance(from) - cents
    if (left < 0) throw new OverdrawnError(`${from} has not got ${cents} cents`)
    this.#set(from, left)
    this.#set(to, this.balance(to) + cents)
  }

  #find(name: string): number | undefined {
    const row = this.#database.get('SELECT cents FROM account WHERE name = ?', [name])
    return row ? Number(row['cents']) : undefined
  }

  #set(name: string, cents: number): void {
    this.#database.run('UPDATE account SET cents = ? WHERE name = ?', [cents, name])
  }
}

function checkAmount(cents: number): void {
  if (!Number.isSafeInteger(cents) || cents < 1)
    throw new InvalidAmountError(`${cents} is no amount in cents`)
}
