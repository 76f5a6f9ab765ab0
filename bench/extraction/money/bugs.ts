import type { Bugs } from '../harness/bug.ts'
import { thrown } from '../harness/thrown.ts'
import type * as subject from './subject.ts'

const text = (amounts: readonly subject.Money[]) => amounts.map((amount) => amount.minor)

export const bugs: Bugs<typeof subject> = {
  'fractions-accepted': {
    sentence:
      "Minor units must be a whole number that is exactly representable (JavaScript's safe integers); everything else is refused with an `InvalidAmountError`.",
    wrong: 'Fractions of a minor unit are accepted.',
    is: 'if (!Number.isSafeInteger(minor)) throw new InvalidAmountError(String(minor))',
    becomes: 'if (!(Math.abs(minor) <= Number.MAX_SAFE_INTEGER)) throw new InvalidAmountError(String(minor))',
    witness: (s) => thrown(() => s.Money.of(1.5, 'EUR').minor),
    right: { type: 'InvalidAmountError', text: '1.5' },
  },
  'inexact-amounts-accepted': {
    sentence:
      'Results that are too large to be exact are refused with an `InvalidAmountError`, too, in all operations.',
    wrong: 'Whole numbers that are too large to be exact are accepted.',
    is: 'if (!Number.isSafeInteger(minor)) throw new InvalidAmountError(String(minor))',
    becomes: 'if (!Number.isInteger(minor)) throw new InvalidAmountError(String(minor))',
    witness: (s) =>
      thrown(() => s.Money.of(Number.MAX_SAFE_INTEGER, 'EUR').plus(s.Money.of(1, 'EUR')).currency),
    right: { type: 'InvalidAmountError', text: '9007199254740992' },
  },
  'minus-zero': {
    sentence: 'Zero is always plain zero, never minus zero.',
    wrong: 'Minus zero stays minus zero.',
    is: 'this.minor = minor === 0 ? 0 : minor',
    becomes: 'this.minor = minor',
    witness: (s) => Object.is(s.Money.of(-0, 'EUR').minor, 0),
    right: true,
  },
  'two-digits-for-all': {
    sentence:
      '`toString` writes the amount with as many digits after the point as the currency has, then a space and the currency: `12.50 EUR`, `-0.05 USD`, `1250 JPY`, `1.250 KWD`.',
    wrong: 'The dinar is written with two digits, its minor units being cut off.',
    is: "const point = places === 0 ? '' : `.${all.slice(-places)}`",
    becomes: "const point = places === 0 ? '' : `.${all.slice(-places).slice(0, 2)}`",
    witness: (s) => s.Money.of(1250, 'KWD').toString(),
    right: '1.250 KWD',
  },
  'small-debts-lose-their-sign': {
    sentence:
      '`toString` writes the amount with as many digits after the point as the currency has, then a space and the currency: `12.50 EUR`, `-0.05 USD`, `1250 JPY`, `1.250 KWD`.',
    wrong: 'Amounts between minus one and zero are written without their sign.',
    is: "`${this.minor < 0 ? '-' : ''}${whole}",
    becomes: "`${Math.trunc(this.minor / 10 ** places) < 0 ? '-' : ''}${whole}",
    witness: (s) => s.Money.of(-5, 'USD').toString(),
    right: '-0.05 USD',
  },
  'cents-without-a-zero': {
    sentence:
      '`toString` writes the amount with as many digits after the point as the currency has, then a space and the currency: `12.50 EUR`, `-0.05 USD`, `1250 JPY`, `1.250 KWD`.',
    wrong: 'Small amounts have nothing before the point.',
    is: "padStart(places + 1, '0')",
    becomes: "padStart(places, '0')",
    witness: (s) => s.Money.of(5, 'EUR').toString(),
    right: '0.05 EUR',
  },
  'leading-zeros-read': {
    sentence:
      '`parse` accepts exactly these texts and refuses any other, for instance `12.5 EUR`, `012.50 EUR`, `+1.00 EUR`, `-0.00 EUR` or `12,50 EUR`, with an `InvalidAmountError` whose `text` is what was given.',
    wrong: 'Leading zeros are accepted.',
    is: '(0|[1-9]\\d*)',
    becomes: '(\\d+)',
    witness: (s) => thrown(() => s.Money.parse('012.50 EUR').minor),
    right: { type: 'InvalidAmountError', text: '012.50 EUR' },
  },
  'minus-zero-read': {
    sentence:
      '`parse` accepts exactly these texts and refuses any other, for instance `12.5 EUR`, `012.50 EUR`, `+1.00 EUR`, `-0.00 EUR` or `12,50 EUR`, with an `InvalidAmountError` whose `text` is what was given.',
    wrong: 'Minus zero is read as zero.',
    is: ' || Object.is(minor, -0)) throw',
    becomes: ') throw',
    witness: (s) => thrown(() => s.Money.parse('-0.00 EUR').minor),
    right: { type: 'InvalidAmountError', text: '-0.00 EUR' },
  },
  'digits-of-another-currency-read': {
    sentence:
      '`parse` accepts exactly these texts and refuses any other, for instance `12.5 EUR`, `012.50 EUR`, `+1.00 EUR`, `-0.00 EUR` or `12,50 EUR`, with an `InvalidAmountError` whose `text` is what was given.',
    wrong: 'More digits than the currency has are accepted.',
    is: 'Math.max(0, point.length - 1) !== digits[currency]',
    becomes: 'Math.max(0, point.length - 1) < digits[currency]',
    witness: (s) => thrown(() => s.Money.parse('12.500 EUR').minor),
    right: { type: 'InvalidAmountError', text: '12.500 EUR' },
  },
  'amounts-read-as-floats': {
    sentence: '`Money.parse` reads what `toString` writes.',
    wrong: 'Reading multiplies a binary fraction.',
    is: 'const minor = Number(`${sign}${whole}${point.slice(1)}`)',
    becomes: 'const minor = Math.trunc(Number(`${sign}${whole}${point}`) * 10 ** digits[currency])',
    witness: (s) => s.Money.parse('1.15 EUR').minor,
    right: 115,
  },
  'currencies-subtracted': {
    sentence: '`plus` and `minus` need two amounts in the same currency.',
    wrong: 'Subtracting does not look at the currencies.',
    is: '  minus(other: Money): Money {\n    this.needSame(other)\n',
    becomes: '  minus(other: Money): Money {\n',
    witness: (s) => thrown(() => s.Money.of(1, 'EUR').minus(s.Money.of(1, 'USD')).minor),
    right: { type: 'CurrencyMismatchError', left: 'EUR', right: 'USD' },
  },
  'currencies-swapped': {
    sentence:
      'Otherwise a `CurrencyMismatchError` tells both currencies, first the one of the amount on the left.',
    wrong: 'The currency of the amount on the right comes first.',
    is: 'throw new CurrencyMismatchError(this.currency, other.currency)',
    becomes: 'throw new CurrencyMismatchError(other.currency, this.currency)',
    witness: (s) => thrown(() => s.Money.of(1, 'EUR').plus(s.Money.of(1, 'USD')).minor),
    right: { type: 'CurrencyMismatchError', left: 'EUR', right: 'USD' },
  },
  'zeros-are-equal': {
    sentence: '`equals` never throws: amounts in two currencies are simply not equal, not even two zeros.',
    wrong: 'Zero equals zero in any currency.',
    is: 'return this.currency === other.currency && this.minor === other.minor',
    becomes: 'return this.minor === other.minor && (this.minor === 0 || this.currency === other.currency)',
    witness: (s) => s.Money.of(0, 'EUR').equals(s.Money.of(0, 'JPY')),
    right: false,
  },
  'half-goes-up': {
    sentence:
      'Exactly half a unit is rounded to the even neighbour: 50 percent of 5 cents are 2 cents, and of 7 cents they are 4.',
    wrong: 'Half a unit is rounded away from zero.',
    is: 'rest > 50n || (rest === 50n && whole % 2n === 1n)',
    becomes: 'rest >= 50n',
    witness: (s) => s.Money.of(5, 'EUR').percent(50).minor,
    right: 2,
  },
  'half-goes-down': {
    sentence:
      'Exactly half a unit is rounded to the even neighbour: 50 percent of 5 cents are 2 cents, and of 7 cents they are 4.',
    wrong: 'Half a unit is rounded towards zero.',
    is: 'rest > 50n || (rest === 50n && whole % 2n === 1n)',
    becomes: 'rest > 50n',
    witness: (s) => s.Money.of(7, 'EUR').percent(50).minor,
    right: 4,
  },
  'negative-amounts-rounded-down': {
    sentence: 'This goes for negative amounts in the same way.',
    wrong: 'Negative amounts are rounded down.',
    is: 'return sign * (isUp ? whole + 1n : whole)',
    becomes: 'return sign * (isUp || (sign < 0n && rest > 0n) ? whole + 1n : whole)',
    witness: (s) => s.Money.of(-5, 'EUR').percent(50).minor,
    right: -2,
  },
  'percentages-as-floats': {
    sentence:
      '`percent` takes a whole percentage, which may be negative or above 100, and rounds to whole minor units.',
    wrong: 'Amounts are multiplied as floating-point numbers.',
    is: 'BigInt(this.minor) * BigInt(rate)',
    becomes: 'BigInt(this.minor * rate)',
    witness: (s) => s.Money.of(6004799503160661, 'EUR').percent(100).minor,
    right: 6004799503160661,
  },
  'left-over-lost': {
    sentence: 'The parts come in the order of the weights and always add up to the amount.',
    wrong: 'What is left over is lost.',
    is: 'const extra = left > 0n && (weights[index] ?? 0) > 0 ? 1n : 0n',
    becomes: 'const extra = left > 0n && (weights[index] ?? 0) < 0 ? 1n : 0n',
    witness: (s) => text(s.Money.of(10, 'EUR').allocate([1, 1, 1])),
    right: [4, 3, 3],
  },
  'left-over-to-the-first': {
    sentence:
      'Each part is first rounded towards zero; the minor units that are then left over go, one each, to the first parts, but never to a part whose weight is 0.',
    wrong: 'All that is left over goes to the first part.',
    is: 'const extra = left > 0n && (weights[index] ?? 0) > 0 ? 1n : 0n',
    becomes: 'const extra = (weights[index] ?? 0) > 0 ? left : 0n',
    witness: (s) => text(s.Money.of(11, 'EUR').allocate([1, 1, 1])),
    right: [4, 4, 3],
  },
  'left-over-to-nobodys-part': {
    sentence:
      'Each part is first rounded towards zero; the minor units that are then left over go, one each, to the first parts, but never to a part whose weight is 0.',
    wrong: 'A part whose weight is 0 may get a unit that is left over.',
    is: 'left > 0n && (weights[index] ?? 0) > 0 ? 1n : 0n',
    becomes: 'left > 0n ? 1n : 0n',
    witness: (s) => text(s.Money.of(1, 'EUR').allocate([0, 1, 1])),
    right: [0, 1, 0],
  },
  'debts-split-downwards': {
    sentence: 'A negative amount is split like the positive one, with all signs turned.',
    wrong: 'What is left over of a negative amount goes to the last parts.',
    is: '    return parts.map((part, index) => {\n',
    becomes:
      '    const due = sign < 0n ? left : 0n\n    if (due > 0n) {\n      const last = weights.map((weight, at) => (weight > 0 ? at : -1)).filter((at) => at >= 0).slice(-Number(due))\n      return parts.map((part, at) => new Money(Number(sign * (part + (last.includes(at) ? 1n : 0n))), this.currency))\n    }\n    return parts.map((part, index) => {\n',
    witness: (s) => text(s.Money.of(-10, 'EUR').allocate([1, 1, 1])),
    right: [-4, -3, -3],
  },
  'negative-weights-accepted': {
    sentence:
      'An empty list, weights that are all zero and weights that are not allowed are refused with an `InvalidWeightsError`.',
    wrong: 'A negative weight is accepted as long as the sum is positive.',
    is: 'Number.isSafeInteger(weight) && weight >= 0)',
    becomes: 'Number.isSafeInteger(weight))',
    witness: (s) => thrown(() => text(s.Money.of(10, 'EUR').allocate([-1, 2]))),
    right: { type: 'InvalidWeightsError' },
  },
  'first-amount-gives-the-currency': {
    sentence: 'An amount in another currency is refused as in `plus`.',
    wrong: 'The currency of the first amount is taken when it is not the one asked for.',
    is: '    const none = new Money(0, currency)\n',
    becomes: '    const none = new Money(0, amounts[0]?.currency ?? currency)\n',
    witness: (s) => thrown(() => s.Money.total('EUR', [s.Money.of(1, 'USD')]).minor),
    right: { type: 'CurrencyMismatchError', left: 'EUR', right: 'USD' },
  },
}
