import type { Bugs } from '../harness/bug.ts'
import { thrown } from '../harness/thrown.ts'
import type * as subject from './subject.ts'

/** A stock of `[batch, lastDay, quantity]`, received one after the other. */
const stockOf = (s: typeof subject, ...deliveries: readonly (readonly [string, number, number])[]) => {
  const stock = new s.Stock()
  for (const [batch, lastDay, quantity] of deliveries) stock.receive({ batch, lastDay, quantity })
  return stock
}

export const bugs: Bugs<typeof subject> = {
  'more-of-a-batch-replaces-it': {
    sentence: 'More of a batch that we already know is simply added to it.',
    wrong: 'A second delivery of a batch takes the place of the first.',
    is: 'known.left += quantity',
    becomes: 'known.left = quantity',
    witness: (s) => stockOf(s, ['a', 5, 3], ['a', 5, 4]).available(1),
    right: 7,
  },
  'half-pieces-received': {
    sentence:
      '`receive` books a delivery: the batch, its last day of sale and a quantity, which must be a positive whole number, otherwise the delivery is refused with an `InvalidQuantityError` that carries the quantity.',
    wrong: 'Fractions of a piece are accepted.',
    is: '!Number.isSafeInteger(quantity) || quantity <= 0',
    becomes: '!Number.isFinite(quantity) || quantity <= 0',
    witness: (s) => thrown(() => stockOf(s, ['a', 5, 1.5])),
    right: { type: 'InvalidQuantityError', quantity: 1.5 },
  },
  'day-of-an-empty-batch-forgotten': {
    sentence: 'We remember a batch, with its day, even when nothing of it is left.',
    wrong: 'Another last day is accepted for a batch of which nothing is left.',
    is: 'if (known === undefined) {',
    becomes: 'if (known === undefined || known.left === 0) {',
    witness: (s) => {
      const stock = stockOf(s, ['a', 5, 3])
      stock.pick('o', 3, 1)
      return thrown(() => stock.receive({ batch: 'a', lastDay: 6, quantity: 1 }))
    },
    right: { type: 'BatchConflictError', batch: 'a' },
  },
  'later-day-accepted': {
    sentence:
      'But a known batch that suddenly arrives with another last day is a mistake of the supplier and must be refused with a `BatchConflictError` that names the batch.',
    wrong: 'Only an earlier last day is refused.',
    is: 'known.lastDay !== lastDay',
    becomes: 'known.lastDay > lastDay',
    witness: (s) => thrown(() => stockOf(s, ['a', 5, 3], ['a', 6, 1]).available(1)),
    right: { type: 'BatchConflictError', batch: 'a' },
  },
  'first-in-first-out': {
    sentence: 'The batch that expires first is always used up first.',
    wrong: 'Batches are used in the order in which they came.',
    is: '.sort((a, b) => a.lastDay - b.lastDay)',
    becomes: '',
    witness: (s) => [...stockOf(s, ['a', 9, 2], ['b', 5, 2]).pick('o', 1, 1)],
    right: [['b', 1]],
  },
  'days-compared-as-text': {
    sentence: 'The batch that expires first is always used up first.',
    wrong: 'Days are compared as texts.',
    is: '(a, b) => a.lastDay - b.lastDay',
    becomes: '(a, b) => (String(a.lastDay) < String(b.lastDay) ? -1 : 1)',
    witness: (s) => [...stockOf(s, ['a', 10, 2], ['b', 9, 2]).pick('o', 1, 1)],
    right: [['b', 1]],
  },
  'same-day-newest-first': {
    sentence: 'Of two batches with the same last day, the one that was received first is used first.',
    wrong: 'Of two batches with the same last day, the newer one is used first.',
    is: 'return [...this.batches.values()].filter(({ lastDay }) => lastDay >= today)',
    becomes: 'return [...this.batches.values()].reverse().filter(({ lastDay }) => lastDay >= today)',
    witness: (s) => [...stockOf(s, ['a', 9, 2], ['b', 9, 2]).pick('o', 1, 1)],
    right: [['a', 1]],
  },
  'last-day-not-sold': {
    sentence: 'A batch can be sold on its last day but not on any day after it.',
    wrong: 'On its last day a batch is no longer sold.',
    is: 'filter(({ lastDay }) => lastDay >= today)',
    becomes: 'filter(({ lastDay }) => lastDay > today)',
    witness: (s) => stockOf(s, ['a', 9, 2]).available(9),
    right: 2,
  },
  'empty-batches-in-the-map': {
    sentence: 'Batches from which nothing is taken do not appear in the map.',
    wrong: 'Batches that are empty or not needed appear with zero.',
    is: '      if (pieces === 0) continue\n',
    becomes: '',
    witness: (s) => [...stockOf(s, ['a', 5, 2], ['b', 9, 2]).pick('o', 1, 1)],
    right: [['a', 1]],
  },
  'part-of-an-order-taken': {
    sentence:
      'If there is not enough, the order is refused with an `OutOfStockError` that says how many are missing, and the stock stays as it was.',
    wrong: 'What there is has been taken when the order is refused.',
    is: 'if (missing > 0) throw new OutOfStockError(missing)',
    becomes:
      'if (missing > 0) {\n      this.take(quantity, today)\n      throw new OutOfStockError(missing)\n    }',
    witness: (s) => {
      const stock = stockOf(s, ['a', 5, 2])
      thrown(() => stock.pick('o', 3, 1))
      return stock.available(1)
    },
    right: 2,
  },
  'expired-goods-counted-as-there': {
    sentence:
      'If there is not enough, the order is refused with an `OutOfStockError` that says how many are missing, and the stock stays as it was.',
    wrong: 'Expired pieces are subtracted from what is missing.',
    is: 'if (missing > 0) throw new OutOfStockError(missing)',
    becomes:
      'const inHouse = [...this.batches.values()].reduce((total, { left }) => total + left, 0)\n    if (missing > 0) throw new OutOfStockError(Math.max(1, quantity - inHouse))',
    witness: (s) => thrown(() => stockOf(s, ['a', 5, 2]).pick('o', 3, 6)),
    right: { type: 'OutOfStockError', missing: 3 },
  },
  'refused-order-number-used-up': {
    sentence:
      'Each order is picked only once: the number of an order that was picked before is refused with a `DuplicateOrderError`, even if that order has been cancelled since.',
    wrong: 'The number of an order that was refused, and never picked, is refused as well.',
    is: 'const missing = quantity - this.available(today)',
    becomes: 'this.orders.set(order, undefined)\n    const missing = quantity - this.available(today)',
    witness: (s) => {
      const stock = stockOf(s, ['a', 5, 2])
      thrown(() => stock.pick('o', 3, 1))
      return thrown(() => [...stock.pick('o', 2, 1)])
    },
    right: { returned: [['a', 2]] },
  },
  'cancelled-order-picked-again': {
    sentence:
      'Each order is picked only once: the number of an order that was picked before is refused with a `DuplicateOrderError`, even if that order has been cancelled since.',
    wrong: 'A cancelled order can be picked again.',
    is: 'this.orders.set(order, undefined)',
    becomes: 'this.orders.delete(order)',
    witness: (s) => {
      const stock = stockOf(s, ['a', 5, 2])
      stock.pick('o', 1, 1)
      stock.cancel('o')
      return thrown(() => stock.pick('o', 1, 1))
    },
    right: { type: 'DuplicateOrderError', order: 'o' },
  },
  'cancelled-goods-in-one-batch': {
    sentence:
      '`cancel` puts the goods of an order back into the batches from which they came, and returns how many pieces these are.',
    wrong: 'All goods go back into the first batch of the order.',
    is: '      if (batch) batch.left += quantity\n',
    becomes:
      '      const first = this.batches.get([...taken.keys()][0] ?? name) ?? batch\n      if (first) first.left += quantity\n',
    witness: (s) => {
      const stock = stockOf(s, ['a', 5, 2], ['b', 6, 2])
      stock.pick('o', 3, 1)
      stock.cancel('o')
      return [...stock.onHand()]
    },
    right: [
      ['a', 2],
      ['b', 2],
    ],
  },
  'cancelled-twice': {
    sentence:
      'Cancelling an order that is unknown, or has been cancelled, is refused with an `UnknownOrderError`.',
    wrong: 'An order can be cancelled again and again, and its goods come back each time.',
    is: '    this.orders.set(order, undefined)\n',
    becomes: '',
    witness: (s) => {
      const stock = stockOf(s, ['a', 5, 2])
      stock.pick('o', 1, 1)
      stock.cancel('o')
      return thrown(() => stock.cancel('o'))
    },
    right: { type: 'UnknownOrderError', order: 'o' },
  },
  'map-of-the-order-shared': {
    sentence:
      '`cancel` puts the goods of an order back into the batches from which they came, and returns how many pieces these are.',
    wrong:
      'What was handed out is used when the order is cancelled, and a picker may have crossed lines off.',
    is: 'this.orders.set(order, new Map(taken))',
    becomes: 'this.orders.set(order, taken)',
    witness: (s) => {
      const stock = stockOf(s, ['a', 5, 2])
      stock.pick('o', 2, 1).clear()
      return stock.cancel('o')
    },
    right: 2,
  },
  'discards-on-the-last-day': {
    sentence:
      '`discardExpired(today)` throws away what may no longer be sold on that day and returns the number of pieces.',
    wrong: 'What may still be sold today is thrown away.',
    is: 'if (batch.lastDay >= today) continue',
    becomes: 'if (batch.lastDay > today) continue',
    witness: (s) => stockOf(s, ['a', 5, 2]).discardExpired(5),
    right: 0,
  },
  'discarded-but-kept': {
    sentence: 'Doing it twice on one day discards nothing the second time.',
    wrong: 'What is thrown away stays in the stock.',
    is: '      batch.left = 0\n',
    becomes: '',
    witness: (s) => {
      const stock = stockOf(s, ['a', 5, 2])
      stock.discardExpired(6)
      return stock.discardExpired(6)
    },
    right: 0,
  },
}
