export interface Delivery {
  readonly batch: string
  /** The number of the last day on which it may be sold. */
  readonly lastDay: number
  readonly quantity: number
}

export class InvalidQuantityError extends Error {
  readonly quantity: number
  constructor(quantity: number) {
    super(`Not a quantity: ${quantity}`)
    this.name = 'InvalidQuantityError'
    this.quantity = quantity
  }
}

export class BatchConflictError extends Error {
  readonly batch: string
  constructor(batch: string) {
    super(`Batch ${batch} is known with another day`)
    this.name = 'BatchConflictError'
    this.batch = batch
  }
}

export class OutOfStockError extends Error {
  readonly missing: number
  constructor(missing: number) {
    super(`${missing} pieces are missing`)
    this.name = 'OutOfStockError'
    this.missing = missing
  }
}

export class DuplicateOrderError extends Error {
  readonly order: string
  constructor(order: string) {
    super(`Order ${order} was picked before`)
    this.name = 'DuplicateOrderError'
    this.order = order
  }
}

export class UnknownOrderError extends Error {
  readonly order: string
  constructor(order: string) {
    super(`No order ${order} to cancel`)
    this.name = 'UnknownOrderError'
    this.order = order
  }
}

interface Batch {
  readonly name: string
  readonly lastDay: number
  left: number
}

/** The batches of one article, and the orders picked from them. */
export class Stock {
  /** In the order of their first delivery. */
  private readonly batches = new Map<string, Batch>()
  /** What was taken for an order; undefined once it was cancelled. */
  private readonly orders = new Map<string, ReadonlyMap<string, number> | undefined>()

  receive({ batch, lastDay, quantity }: Delivery): void {
    checkQuantity(quantity)
    const known = this.batches.get(batch)
    if (known === undefined) {
      this.batches.set(batch, { name: batch, lastDay, left: quantity })
      return
    }
    if (known.lastDay !== lastDay) throw new BatchConflictError(batch)
    known.left += quantity
  }

  pick(order: string, quantity: number, today: number): Map<string, number> {
    checkQuantity(quantity)
    if (this.orders.has(order)) throw new DuplicateOrderError(order)
    const missing = quantity - this.available(today)
    if (missing > 0) throw new OutOfStockError(missing)
    const taken = this.take(quantity, today)
    this.orders.set(order, new Map(taken))
    return taken
  }

  cancel(order: string): number {
    const taken = this.orders.get(order)
    if (taken === undefined) throw new UnknownOrderError(order)
    this.orders.set(order, undefined)
    let pieces = 0
    for (const [name, quantity] of taken) {
      const batch = this.batches.get(name)
      if (batch) batch.left += quantity
      pieces += quantity
    }
    return pieces
  }

  available(today: number): number {
    return this.saleable(today).reduce((total, { left }) => total + left, 0)
  }

  onHand(): Map<string, number> {
    const left = [...this.batches.values()].filter((batch) => batch.left > 0)
    return new Map(left.map((batch) => [batch.name, batch.left]))
  }

  discardExpired(today: number): number {
    let discarded = 0
    for (const batch of this.batches.values()) {
      if (batch.lastDay >= today) continue
      discarded += batch.left
      batch.left = 0
    }
    return discarded
  }

  private saleable(today: number): Batch[] {
    return [...this.batches.values()].filter(({ lastDay }) => lastDay >= today)
  }

  private take(quantity: number, today: number): Map<string, number> {
    const taken = new Map<string, number>()
    let due = quantity
    for (const batch of this.saleable(today).sort((a, b) => a.lastDay - b.lastDay)) {
      const pieces = Math.min(due, batch.left)
      if (pieces === 0) continue
      batch.left -= pieces
      due -= pieces
      taken.set(batch.name, pieces)
    }
    return taken
  }
}

function checkQuantity(quantity: number): void {
  if (!Number.isSafeInteger(quantity) || quantity <= 0) throw new InvalidQuantityError(quantity)
}
