import type { Bugs } from '../harness/bug.ts'
import { thrown } from '../harness/thrown.ts'
import type * as subject from './subject.ts'

const tier = (from: number, centsEach: number) => ({ from, centsEach })
const noon = new Date('2026-05-04T12:00:00Z')
const voucher = (code: string, percent: number, more: Partial<subject.Voucher> = {}) => ({
  code,
  percent,
  validUntil: noon,
  ...more,
})

/** The quote for one piece at a price. */
const quoteOf = (s: typeof subject, cents: number, ...vouchers: readonly subject.Voucher[]) =>
  s.quote([tier(1, cents)], { quantity: 1, vouchers, at: noon })

export const bugs: Bugs<typeof subject> = {
  'tiers-begin-one-late': {
    sentence:
      '`unitPrice` picks the tier with the largest starting quantity that the ordered quantity reaches, and its price goes for all pieces, not just for those above the limit.',
    wrong: 'A tier applies only above its starting quantity.',
    is: 'from <= quantity',
    becomes: 'from < quantity || from === 1',
    witness: (s) => s.unitPrice([tier(1, 10), tier(5, 8)], 5),
    right: 8,
  },
  'pieces-above-the-limit-only': {
    sentence:
      '`unitPrice` picks the tier with the largest starting quantity that the ordered quantity reaches, and its price goes for all pieces, not just for those above the limit.',
    wrong: 'The pieces of a lower tier are charged at the price of that tier.',
    is: 'const own = unitPrice(tiers, quantity) * quantity',
    becomes:
      'let own = 0\n  for (let piece = 1; piece <= quantity; piece += 1) own += unitPrice(tiers, piece)',
    witness: (s) => s.basePrice([tier(1, 10), tier(5, 8)], 6),
    right: 48,
  },
  'tiers-taken-as-sorted': {
    sentence: 'Sales may hand us the tiers in any order.',
    wrong: 'The last tier in the list that is reached is taken.',
    is: 'tier.from > highest.from ? tier : highest',
    becomes: 'tier.from > 0 ? tier : highest',
    witness: (s) => s.unitPrice([tier(5, 8), tier(1, 10)], 6),
    right: 8,
  },
  'cheapest-tier-reached': {
    sentence:
      '`unitPrice` picks the tier with the largest starting quantity that the ordered quantity reaches, and its price goes for all pieces, not just for those above the limit.',
    wrong: 'The cheapest of the tiers that are reached is taken.',
    is: 'tier.from > highest.from ? tier : highest',
    becomes: 'tier.centsEach < highest.centsEach ? tier : highest',
    witness: (s) => s.unitPrice([tier(1, 8), tier(5, 10)], 6),
    right: 10,
  },
  'larger-orders-not-looked-at': {
    sentence:
      'So `basePrice` never charges more than a larger order would cost: if the starting quantity of a higher tier, at the price of that tier, costs less in all than the ordered quantity at its own, then the lower sum is charged.',
    wrong: 'The ordered quantity is charged at its own price even if more would cost less.',
    is: 'return Math.min(own, ...larger)',
    becomes: 'return larger.length < 0 ? 0 : own',
    witness: (s) => s.basePrice([tier(1, 10), tier(100, 5)], 95),
    right: 500,
  },
  'next-tier-only': {
    sentence:
      'So `basePrice` never charges more than a larger order would cost: if the starting quantity of a higher tier, at the price of that tier, costs less in all than the ordered quantity at its own, then the lower sum is charged.',
    wrong: 'Only the next higher tier in the list is compared.',
    is: 'Math.min(own, ...larger)',
    becomes: 'Math.min(own, ...larger.slice(0, 1))',
    witness: (s) => s.basePrice([tier(1, 10), tier(10, 10), tier(11, 1)], 9),
    right: 11,
  },
  'larger-order-at-its-unit-price': {
    sentence:
      'So `basePrice` never charges more than a larger order would cost: if the starting quantity of a higher tier, at the price of that tier, costs less in all than the ordered quantity at its own, then the lower sum is charged.',
    wrong: 'The price of the higher tier is charged for the ordered quantity, without ordering more.',
    is: 'from * centsEach',
    becomes: '(from * centsEach < own ? quantity : from) * centsEach',
    witness: (s) => s.basePrice([tier(1, 10), tier(100, 5)], 95),
    right: 500,
  },
  'half-pieces-sold': {
    sentence:
      'A quantity that is not a positive whole number must be refused with an `InvalidQuantityError`.',
    wrong: 'Fractions above one are accepted.',
    is: '!Number.isSafeInteger(quantity) || quantity < 1',
    becomes: '!(quantity >= 1 && quantity <= Number.MAX_SAFE_INTEGER)',
    witness: (s) => thrown(() => s.unitPrice([tier(1, 10)], 1.5)),
    right: { type: 'InvalidQuantityError' },
  },
  'equal-tiers-accepted': {
    sentence:
      'A price list without tiers, without a tier from 1, or with two tiers from the same quantity is refused with an `InvalidPriceListError`.',
    wrong: 'Two tiers from the same quantity are refused only if their prices are the same too.',
    is: 'if (starts.size < tiers.length)',
    becomes: 'if (new Set(tiers.map(({ from, centsEach }) => `${from}:${centsEach}`)).size < tiers.length)',
    witness: (s) => thrown(() => s.basePrice([tier(1, 10), tier(5, 8), tier(5, 7)], 2)),
    right: { type: 'InvalidPriceListError' },
  },
  'price-list-first': {
    sentence: 'The quantity is checked first.',
    wrong: 'The price list is checked before the quantity.',
    is: '  if (!Number.isSafeInteger(quantity)',
    becomes:
      "  if (tiers.every(({ from }) => from !== 1)) throw new InvalidPriceListError('No tier from 1')\n  if (!Number.isSafeInteger(quantity)",
    witness: (s) => thrown(() => s.unitPrice([], 0)),
    right: { type: 'InvalidQuantityError' },
  },
  'voucher-over-at-its-last-moment': {
    sentence: 'It counts if the moment is not after its date and the base price reaches its smallest value.',
    wrong: 'At its very date a voucher no longer counts.',
    is: 'at.getTime() > validUntil.getTime()',
    becomes: 'at.getTime() >= validUntil.getTime()',
    witness: (s) => quoteOf(s, 1000, voucher('A', 10)).savedCents,
    right: 100,
  },
  'voucher-counts-all-day': {
    sentence: 'It counts if the moment is not after its date and the base price reaches its smallest value.',
    wrong: 'Only the days are compared.',
    is: 'at.getTime() > validUntil.getTime()',
    becomes: 'at.toISOString().slice(0, 10) > validUntil.toISOString().slice(0, 10)',
    witness: (s) =>
      quoteOf(s, 1000, voucher('A', 10, { validUntil: new Date('2026-05-04T11:00:00Z') })).savedCents,
    right: 0,
  },
  'smallest-value-must-be-passed': {
    sentence: 'It counts if the moment is not after its date and the base price reaches its smallest value.',
    wrong: 'A base price of exactly the smallest value is not enough.',
    is: 'baseCents < minimumCents',
    becomes: 'baseCents <= minimumCents',
    witness: (s) => quoteOf(s, 1000, voucher('A', 10, { minimumCents: 1000 })).savedCents,
    right: 100,
  },
  'vouchers-add-up': {
    sentence: 'Only one voucher is ever applied: the one that saves most.',
    wrong: 'What two vouchers save is added.',
    is: 'savedCents = saving\n',
    becomes: 'savedCents = Math.min(baseCents, savedCents + saving)\n',
    witness: (s) => quoteOf(s, 1000, voucher('A', 10), voucher('B', 20)).savedCents,
    right: 200,
  },
  'first-voucher-used': {
    sentence: 'Only one voucher is ever applied: the one that saves most.',
    wrong: 'The first voucher that saves anything is used.',
    is: 'if (saving > savedCents) {',
    becomes: 'if (code === undefined && saving > 0) {',
    witness: (s) => quoteOf(s, 1000, voucher('A', 10), voucher('B', 20)).code,
    right: 'B',
  },
  'last-of-equal-vouchers': {
    sentence:
      'If two save the same, the one that stands first in the list is used, and its code is on the quote.',
    wrong: 'Of two that save the same the last one is used.',
    is: 'if (saving > savedCents) {',
    becomes: 'if (saving > 0 && saving >= savedCents) {',
    witness: (s) => quoteOf(s, 1000, voucher('A', 10), voucher('B', 10)).code,
    right: 'A',
  },
  'useless-voucher-named': {
    sentence: 'A voucher that saves nothing is not used at all.',
    wrong: 'The code of a voucher that saves nothing is on the quote.',
    is: 'let savedCents = 0',
    becomes: 'let savedCents = -1',
    witness: (s) => 'code' in quoteOf(s, 0, voucher('A', 10)),
    right: false,
  },
  'saving-rounded-to-nearest': {
    sentence: 'What is saved is rounded down to a whole cent.',
    wrong: 'What is saved is rounded to the nearest cent.',
    is: 'return Math.floor((baseCents * percent) / 100)',
    becomes: 'return Math.round((baseCents * percent) / 100)',
    witness: (s) => quoteOf(s, 199, voucher('A', 50)).savedCents,
    right: 99,
  },
  'shipping-by-the-base-price': {
    sentence: 'What counts for this is the price after the voucher.',
    wrong: 'Shipping is free if the base price is high enough.',
    is: 'const shipping = price >= freeShippingFromCents',
    becomes: 'const shipping = baseCents >= freeShippingFromCents',
    witness: (s) => quoteOf(s, 5_000, voucher('A', 10)).shippingCents,
    right: 590,
  },
  'shipping-at-the-limit': {
    sentence: 'Shipping costs 590 cents, and nothing from 5,000 cents upwards.',
    wrong: 'Exactly 5,000 cents pay for shipping.',
    is: 'price >= freeShippingFromCents',
    becomes: 'price > freeShippingFromCents',
    witness: (s) => quoteOf(s, 5_000).shippingCents,
    right: 0,
  },
  'unit-price-of-what-was-charged': {
    sentence:
      'The quote also tells the unit price of the tier that the ordered quantity itself reaches, even if a cheaper sum was charged.',
    wrong: 'The unit price on the quote is what was charged divided by the pieces.',
    is: '  const unitCents = unitPrice(tiers, quantity)\n  const baseCents = basePrice(tiers, quantity)',
    becomes:
      '  const baseCents = basePrice(tiers, quantity)\n  const unitCents = Math.round(baseCents / quantity)',
    witness: (s) => s.quote([tier(1, 10), tier(100, 5)], { quantity: 95, vouchers: [], at: noon }).unitCents,
    right: 10,
  },
}
