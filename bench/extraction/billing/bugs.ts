import type { Bugs } from '../harness/bug.ts'
import { thrown } from '../harness/thrown.ts'
import type * as subject from './subject.ts'

const invoice = (id: string, dueOn: string, openCents: number) => ({ id, dueOn, openCents })

export const bugs: Bugs<typeof subject> = {
  'latest-due-first': {
    sentence: 'The invoice with the earliest due date is always served first.',
    wrong: 'Due dates are compared the wrong way round.',
    is: 'dayNumber(left.dueOn) - dayNumber(right.dueOn)',
    becomes: 'dayNumber(right.dueOn) - dayNumber(left.dueOn)',
    witness: (s) =>
      s.allocatePayment([invoice('a', '2026-01-01', 100), invoice('b', '2026-02-01', 100)], 100).parts,
    right: [{ invoiceId: 'a', cents: 100 }],
  },
  'same-day-by-id': {
    sentence: 'Two invoices due on the same day are served in the order in which they were given.',
    wrong: 'Invoices due on the same day are served in the order of their ids.',
    is: 'return dayNumber(left.dueOn) - dayNumber(right.dueOn)',
    becomes: 'return dayNumber(left.dueOn) - dayNumber(right.dueOn) || (left.id < right.id ? -1 : 1)',
    witness: (s) =>
      s.allocatePayment([invoice('b', '2026-01-01', 100), invoice('a', '2026-01-01', 100)], 100).parts,
    right: [{ invoiceId: 'b', cents: 100 }],
  },
  'only-whole-invoices-settled': {
    sentence: 'Each invoice receives as much as is still available, up to its open amount and never more.',
    wrong: 'An invoice that cannot be settled in full is passed over.',
    is: 'const cents = Math.min(left, invoice.openCents)',
    becomes: 'const cents = invoice.openCents <= left ? invoice.openCents : 0',
    witness: (s) => s.allocatePayment([invoice('a', '2026-01-01', 100)], 60),
    right: { parts: [{ invoiceId: 'a', cents: 60 }], creditCents: 0 },
  },
  'empty-parts-listed': {
    sentence:
      'The parts are listed in the order of service, and an invoice that receives nothing does not appear in them.',
    wrong: 'Settled invoices appear with zero cents as long as money is left.',
    is: 'if (cents === 0) continue',
    becomes: 'if (left === 0) break',
    witness: (s) =>
      s.allocatePayment([invoice('a', '2026-01-01', 0), invoice('b', '2026-01-02', 5)], 5).parts,
    right: [{ invoiceId: 'b', cents: 5 }],
  },
  'stops-at-a-settled-invoice': {
    sentence: 'Each invoice receives as much as is still available, up to its open amount and never more.',
    wrong: 'An invoice with nothing open ends the spreading.',
    is: 'if (cents === 0) continue',
    becomes: 'if (cents === 0) break',
    witness: (s) => s.allocatePayment([invoice('a', '2026-01-01', 0), invoice('b', '2026-01-02', 5)], 5),
    right: { parts: [{ invoiceId: 'b', cents: 5 }], creditCents: 0 },
  },
  'callers-list-sorted': {
    sentence: 'The list that we pass in belongs to somebody else and must not be changed.',
    wrong: 'The list is sorted in place.',
    is: 'const queue = [...invoices].sort(byDueDate)',
    becomes: 'const queue = (invoices as OpenInvoice[]).sort(byDueDate)',
    witness: (s) => {
      const list = [invoice('a', '2026-02-01', 1), invoice('b', '2026-01-01', 1)]
      s.allocatePayment(list, 1)
      return list.map(({ id }) => id)
    },
    right: ['a', 'b'],
  },
  'zero-payment-accepted': {
    sentence:
      'A payment is a positive whole number of cents; any other amount is refused with an `InvalidPaymentError` that carries the amount.',
    wrong: 'A payment of nothing is accepted.',
    is: 'paymentCents <= 0',
    becomes: 'paymentCents < 0',
    witness: (s) => thrown(() => s.allocatePayment([], 0)),
    right: { type: 'InvalidPaymentError', amount: 0 },
  },
  'neighbouring-duplicates-only': {
    sentence:
      'If an id occurs twice among the invoices, the import has gone wrong, and the call must be refused with a `DuplicateInvoiceError` that names this id.',
    wrong: 'Only ids that stand side by side are compared.',
    is: '    seen.add(id)\n',
    becomes: '    seen.clear()\n    seen.add(id)\n',
    witness: (s) => {
      const list = ['a', 'b', 'a'].map((id) => invoice(id, '2026-01-01', 1))
      return thrown(() => s.allocatePayment(list, 1))
    },
    right: { type: 'DuplicateInvoiceError', invoiceId: 'a' },
  },
  'due-today-is-late': {
    sentence: 'An invoice that is due on that very day or later counts as `current`.',
    wrong: 'An invoice due today counts as late.',
    is: 'if (daysLate <= 0)',
    becomes: 'if (daysLate < 0)',
    witness: (s) => s.ageing([invoice('a', '2026-01-01', 7)], '2026-01-01'),
    right: { current: 7, upTo30: 0, upTo60: 0, over60: 0 },
  },
  'sixty-days-is-over-sixty': {
    sentence:
      'From 1 to 30 days late it goes into `upTo30`, from 31 to 60 days into `upTo60`, and anything later into `over60`.',
    wrong: 'Exactly 60 days late is put with what is later.',
    is: 'daysLate <= 60',
    becomes: 'daysLate < 60',
    witness: (s) => s.ageing([invoice('a', '2026-01-01', 7)], '2026-03-02'),
    right: { current: 0, upTo30: 0, upTo60: 7, over60: 0 },
  },
  'months-of-thirty-days': {
    sentence: 'We count calendar days, so a leap year has to be counted right.',
    wrong: 'Months are taken for 30 days each.',
    is: 'return Date.UTC(year, month - 1, date) / 86_400_000',
    becomes: 'return year * 360 + (month - 1) * 30 + date',
    witness: (s) => s.ageing([invoice('a', '2026-01-31', 7)], '2026-03-02'),
    right: { current: 0, upTo30: 7, upTo60: 0, over60: 0 },
  },
  'no-leap-years': {
    sentence: 'We count calendar days, so a leap year has to be counted right.',
    wrong: 'The 29th of February is not counted.',
    is: 'return Date.UTC(year, month - 1, date) / 86_400_000',
    becomes: 'return year * 365 + (Date.UTC(2025, month - 1, date) - Date.UTC(2025, 0, 1)) / 86_400_000',
    witness: (s) => s.ageing([invoice('a', '2028-02-28', 7)], '2028-03-30'),
    right: { current: 0, upTo30: 0, upTo60: 7, over60: 0 },
  },
  'started-weeks-charged': {
    sentence: 'After them, every full week costs half a percent of the open amount.',
    wrong: 'A week that has only begun is charged.',
    is: 'Math.floor((daysLate - 14) / 7)',
    becomes: 'Math.ceil((daysLate - 14) / 7)',
    witness: (s) => s.lateFee(1000, 22),
    right: 5,
  },
  'fee-rounded-to-nearest': {
    sentence: 'The sum is rounded down to a whole cent, once, at the end.',
    wrong: 'The fee is rounded to the nearest cent.',
    is: 'Math.floor((openCents * weeks * 5) / 1000)',
    becomes: 'Math.round((openCents * weeks * 5) / 1000)',
    witness: (s) => s.lateFee(150, 21),
    right: 0,
  },
  'fee-rounded-every-week': {
    sentence: 'The sum is rounded down to a whole cent, once, at the end.',
    wrong: 'The fee of one week is rounded and then multiplied.',
    is: 'Math.floor((openCents * weeks * 5) / 1000)',
    becomes: 'Math.floor((openCents * 5) / 1000) * weeks',
    witness: (s) => s.lateFee(300, 28),
    right: 3,
  },
  'fee-without-a-cap': {
    sentence: 'The fee never exceeds ten percent of the open amount, also rounded down.',
    wrong: 'The fee grows for ever.',
    is: 'return Math.min(fee, Math.floor(openCents / 10))',
    becomes: 'return fee',
    witness: (s) => s.lateFee(1000, 14 + 7 * 21),
    right: 100,
  },
}
