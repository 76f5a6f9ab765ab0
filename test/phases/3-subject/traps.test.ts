import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../../src/diagnostics/diagnostic.ts'
import { inspect, inspectEach, shop, specWith } from './subject-world.ts'

/** A code in `then`, with the help that its only fault must give. */
const traps: readonly (readonly [string, string, string | undefined])[] = [
  [
    'summary.itemCount === 1\n(summary.totalCents + 1) === 2',
    'subject/joined-line',
    ';(summary.totalCents + 1) === 2',
  ],
  ['summary.itemCount === 1\n[1, 2].length === 2', 'subject/joined-line', ';[1, 2].length === 2'],
  ['summary.itemCount === 1\n-summary.totalCents <= 0', 'subject/joined-line', ';-summary.totalCents <= 0'],
  ['const n = summary.itemCount\n/a/.test(format(n))', 'subject/joined-line', ';/a/.test(format(n))'],
  ['format(1) === format(2)\n`a`.length === 1', 'subject/joined-line', ';`a`.length === 1'],
  ['summary.itemCount = 1', 'subject/not-allowed', '`summary.itemCount === 1`'],
  ['summary.itemCount == 1', 'subject/not-allowed', '`summary.itemCount === 1`'],
  ['summary.itemCount != 1', 'subject/not-allowed', '`summary.itemCount !== 1`'],
  ['expect(summary.itemCount).toBe(1)', 'subject/not-allowed', '`summary.itemCount === 1`'],
  ['expect(summary).not.toEqual({ a: 1 })', 'subject/not-allowed', '`!equals(summary, { a: 1 })`'],
  ['expect(summary.lines).toHaveLength(2)', 'subject/not-allowed', '`summary.lines.length === 2`'],
  ['assert.notEqual(summary.itemCount, 1)', 'subject/not-allowed', '`summary.itemCount !== 1`'],
  ['assert(summary.itemCount > 1)', 'subject/not-allowed', '`summary.itemCount > 1`'],
  ['invoice.id === \u201ca\u201d', 'subject/syntax', 'invoice.id === "a"'],
  ['summary.itemCount \u2265 1', 'subject/syntax', 'summary.itemCount >= 1'],
  [
    'summary.itemCount >= 1 and invoice.id === ""',
    'subject/syntax',
    'summary.itemCount >= 1 && invoice.id === ""',
  ],
  ['for (let i = 0; i < 3; i++) format(i) === ""', 'subject/not-allowed', 'for (const item of items)'],
  ['charge(1)', 'subject/not-awaited', 'await'],
  ['outcome(() => format(1)).ok', 'subject/not-allowed', '`outcome(format(1))`'],
  [
    '0 <= summary.itemCount <= 3',
    'subject/chained-comparison',
    '`0 <= summary.itemCount && summary.itemCount <= 3`',
  ],
  [
    'summary.itemCount === 1 === true',
    'subject/chained-comparison',
    'If all must hold, write `summary.itemCount === 1`',
  ],
  ['summary.itemCount === 1 === false', 'subject/chained-comparison', '`!(summary.itemCount === 1)`'],
  ['!summary.lines', 'subject/always-true', '`summary.lines.length === 0`'],
  ['summary.lines && summary.itemCount === 1', 'subject/always-true', '`summary.lines.length > 0`'],
  ['if (summary.lines) summary.itemCount === 1', 'subject/always-true', 'summary.lines.length'],
  ['(summary ? 1 : 2) === summary.itemCount', 'subject/always-true', 'comparison'],
  ['invoice.items.every((item) => item.sku.trim)', 'subject/always-true', 'Call it: `item.sku.trim(…)`'],
  ['invoice.items.some((item) => item)', 'subject/always-true', 'comparison'],
  ['!format', 'subject/always-true', 'Call it: `format(…)`'],
  ['if (format) summary.itemCount === 1', 'subject/always-true', 'Call it: `format(…)`'],
  ['summary <= summarize(invoice)', 'subject/compares-objects', 'a number, a text, a Date'],
  ['summary.lines < invoice.items', 'subject/compares-objects', 'a number, a text, a Date'],
  ['equals(summary.lines, summary.itemCount)', 'subject/never-equal', 'not what it seems'],
  ['!equals(new Set(summary.lines), summary.lines)', 'subject/never-equal', 'not what it seems'],
  ['equals(charge(1), { paid: 1 })', 'subject/not-awaited', 'await'],
  [
    "summary.lines.includes({ ...invoice.items[0]!, sku: '' })",
    'subject/never-equal',
    '`summary.lines.some((one) => equals(one, {',
  ],
  [
    'new Set(summary.lines).has({ ...invoice.items[0]! })',
    'subject/never-equal',
    '[...new Set(summary.lines)].some',
  ],
  ['new Cart().add.length === summary.itemCount', 'subject/uncalled', '`new Cart().add(…).length`'],
  ['summary.lines === []', 'subject/never-equal', '`equals(summary.lines, [])`'],
  ['summary.lines !== []', 'subject/never-equal', '`!equals(summary.lines, [])`'],
  ['summary.itemCount === NaN', 'subject/never-equal', '`Number.isNaN(summary.itemCount)`'],
  ['summary.itemCount in [1, 2]', 'subject/wrong-operand', '`[1, 2].includes(summary.itemCount)`'],
  ['!summary instanceof Cart', 'subject/wrong-operand', '`!(value instanceof Type)`'],
  ['new Date(summary.itemCount) !== new Date(1)', 'subject/by-identity', '`equals(a, b)`'],
  ['invoice.discount > 0', 'subject/maybe-absent', '`a?.b === undefined`'],
  ['sum(invoice.items) === 1', 'subject/no-such-call', '`(numbers: Iterable<number>): number`'],
  ['summary.lines.length >= 0', 'subject/constant-assertion', 'what is due'],
  ['equals(summary.lines, summary.lines)', 'subject/constant-assertion', 'what is due'],
  ['const shown = summary.itemCount === 1', 'subject/asserts-nothing', '`result === expected`'],
  ['for (const line of summary.lines) {\n  const { sku } = line\n}', 'subject/asserts-nothing', 'expression'],
  ['equals([summary.itemCount].toSorted(), [1])', 'subject/sorts-texts', '`toSorted((a, b) => a - b)`'],
  [
    'equals(merge(invoice.items).toSorted(), summary.lines)',
    'subject/sorts-texts',
    '`sortBy(list, (one) => …)`',
  ],
  ["format(1) === 'x'.repeat(2 ** 29)", 'subject/too-large', '10,000,000'],
  [
    'const size = 1e9\nArray.from({ length: size }).length === summary.itemCount',
    'subject/too-large',
    'Each run',
  ],
  ['/^([a-z]+\\s?)*$/.test(invoice.id)', 'subject/endless-pattern', 'Repeat once'],
  ['const deep = (n: number): number => 1 + deep(n)\ndeep(1) === 1', 'subject/endless-call', 'when it ends'],
  ['if (format(1).length < 0) summary.itemCount === 1', 'subject/never-holds', 'Mend'],
  ['summary.itemCount === 1 || format(1).length >= 0', 'subject/always-holds', 'Leave it out'],
]

describe('what people write by habit', () => {
  it.each(traps)('%s', async (code, fault, mend) => {
    const { diagnostics } = await inspect(specWith({ then: code }))
    expect(diagnostics.map((one) => one.code)).toEqual([fault])
    const [found] = diagnostics
    expect(found && wordsOf(found).help).toContain(mend)
  })

  it.each([
    ['summarize(invoice, 1).itemCount === 0', '`summarize` takes 1 argument, not 2'],
    ['max(1) === 1', '`max` takes 2 arguments, not 1'],
    ['summary.lines > 1', '`>` is not for `LineItem[]` and `number`'],
    ['summary.lines - 1 === 0', '`-` is not for `summary.lines`'],
    ['invoice.discount > 0', '`invoice.discount` may be `undefined`'],
    ['summary.total === 0', '`total` does not exist on `InvoiceSummary`'],
  ])('is told in words of the spec: %s', async (code, said) => {
    const { diagnostics } = await inspect(specWith({ then: code }))
    expect(diagnostics.map((one) => wordsOf(one).text)).toEqual([said])
  })

  it('is told once each, at its place, with what was meant', async () => {
    const rows = [
      ["!'sku' in summary", "!'sku'", "Write `!('sku' in summary)`"],
      ['!invoice.id in [invoice.id]', '!invoice.id', '`includes`'],
      ['invoice.currency === Currency.USD', 'Currency', 'a union of texts'],
      ['summary instanceof InvoiceSummary', 'InvoiceSummary', 'name a class'],
      ['Math.maxx(1, summary.itemCount) === 1', 'maxx', 'Did you mean `max`?'],
      ['Math.random() < summary.itemCount', 'Math.random', 'Draw the value'],
      ['summary.lines.length() === 0', 'length', 'Leave the brackets out: `summary.lines.length`'],
      ['Cart().lines.length === 0', 'Cart()', 'Write `new Cart(…)`'],
      ['summary.lines.contains(invoice.items[0])', 'contains', 'Did you mean `includes`?'],
      ['summary.lines.isEmpty()', 'isEmpty', 'Did you mean `length`?'],
      ['invoice.id.size === 0', 'size', 'Did you mean `length`?'],
      ["summary['itemCont'] === 0", "'itemCont'", 'Did you mean `itemCount`?'],
      ['summary.itemCount === None', 'None', 'Did you mean `undefined`?'],
      ['summary.itemCount === 0 || True', 'True', 'Did you mean `true`?'],
      ["const texts = ['a']\ntexts.length === text.length", 'text', 'Did you mean `texts`?'],
      ['array.length === summary.itemCount', 'array', 'Did you mean `Array`?'],
      ['invoice.items.every((line) => lien.sku !== "")', 'lien', 'Did you mean `line`?'],
      ['const n: int = summary.itemCount\nn === 1', 'int', 'Did you mean `number`?'],
      ['const n: integer = summary.itemCount\nn === 1', 'integer', 'Did you mean `number`?'],
      ['error.message.length === summary.itemCount', 'error', '`kind: throws`'],
      ['result === summary.itemCount', 'result', 'name what a call gives'],
      ['len(summary.lines) === 0', 'len', 'Did you mean `count`?'],
      ["summarize({ id: '', currency: 'USD', itms: [] }).itemCount === 0", 'itms', 'Did you mean `items`?'],
      [
        'if (summary.itemCount = 0) summary.totalCents === 0',
        '=',
        'To compare, write `summary.itemCount === 0`',
      ],
      ['invoice.items.every((line) => { line.sku = "" })', '=', 'To compare'],
      ['const n: integr = summary.itemCount\nn === 1', 'integr', 'Code sees'],
      ['const shown: carts[] = []\nshown.length === 1', 'carts', 'Did you mean `Cart`?'],
      ['deepEqual(summary, summary)', 'deepEqual', 'Did you mean `equals`?'],
      ['implies(true, summary.itemCount === 0)', 'implies', '`assuming`'],
      ['for (const n of range(2)) n < summary.itemCount', 'range', '`Array.from('],
      ['not(summary.itemCount === 0)', 'not', '`!(…)`'],
      ['name === summary.itemCount', 'name', 'Code sees'],
      [
        'summary.lines.forEach((line) => line.hidden)',
        'summary.lines.forEach((line) => line.hidden)',
        '`summary.lines.every((line) => line.hidden)`',
      ],
      [
        'summary.itemCount === 1\n(summary.totalCents + 1) === 2',
        '(summary.totalCents + 1) === 2',
        ';(summary',
      ],
      ['valueOf === summary.itemCount', 'valueOf', 'Code sees'],
      ['hasOwnProperty === summary.itemCount', 'hasOwnProperty', 'Code sees'],
      ['expect(summary.itemCount).toString()', 'expect', 'write what must be true'],
      ['not summary.lines.includes(invoice.items[0])', 'not', '\n!summary.lines.includes('],
      ['summary.itemCount is 0', 'is', '\nsummary.itemCount === 0'],
      ["invoice.id is not 'not a'", 'is', "\ninvoice.id !== 'not a'"],
      ['summary.itemCount => 0', '=>', '\nsummary.itemCount >= 0'],
      ['summary.itemCount =< 10', '0', '\nsummary.itemCount <= 10'],
      ['summary.itemCount <> 10', '>', '\nsummary.itemCount !== 10'],
      ['!summary.itemCount > 0', '!summary.itemCount > 0', 'Write `!(summary.itemCount > 0)`'],
      ['new Date(summary.itemCount) > 0', 'new Date(summary.itemCount) > 0', 'date.getTime()'],
      ['const paid = charge(1)\npaid >= 0', 'paid >= 0', 'Write `await`'],
      [
        "const line: Pick<LineItem, 'currency'> = { currency: 'USDD' }\nline.currency === 'USD'",
        'currency',
        "Did you mean `'USD'`?",
      ],
    ] as const
    const head = specWith({}).slice(0, specWith({}).indexOf('  - id:'))
    const text = rows.reduce((spec, [then], at) => {
      const one = specWith({ then })
      return spec + one.slice(one.indexOf('  - id:')).replace('id: rule', `id: rule-${at}`)
    }, head)
    const { diagnostics } = await inspect(text)
    const told = diagnostics
      .filter(({ severity }) => severity === 'error')
      .toSorted((a, b) => (a.range?.start ?? 0) - (b.range?.start ?? 0))
      .map((one) => [text.slice(one.range?.start, one.range?.end), wordsOf(one).help])
    expect(told).toEqual(rows.map(([, marked, mend]) => [marked, expect.stringContaining(mend)]))
  })

  it('is a comparison of an object with itself', async () => {
    const codes = [
      'equals(cart.lines, before)',
      'cart.lines.length === before.length + 1',
      'same.lines.length <= cart.lines.length',
      'equals(cart.lines, [...before, ...invoice.items])',
      'count(cart.lines, (one) => one.hidden) === count(before, (one) => one.hidden) + 1',
    ]
    const maybe = ['drawer.notes.length === notes.length + 1']
    const right = [
      'cart.lines === before',
      'cart.lines.length === old(cart.lines).length + 1',
      'equals(cart.lines, old(before))',
      'before.length === many + 1',
      'equals(cart.lines, copied)',
      "isUnique(cart.lines) === before.every((line) => line.sku !== '')",
      'till.coins.length === coins.length + 1',
      'till.marks.length === marks.length + 1',
      'cart.lines.some((line) => equals(line, same.lines[0]))',
    ]
    const spec = specWith({
      when: 'cart.add({ sku: "", amountCents: 1, currency: "USD", hidden: false })',
      then: [...codes, ...maybe, ...right].join('\n'),
    })
    const setup = [
      'const cart = new Cart()',
      'const before = cart.lines',
      'const same = cart',
      'const many = before.length',
      'const copied = [...cart.lines]',
      'const till = new Till()',
      'const coins = till.coins',
      'const marks = till.marks',
      'const drawer = openDrawer()',
      'const notes = drawer.notes',
    ]
    const text = spec.replace(
      '    when: |',
      `    setup: |\n${setup.map((line) => `      ${line}\n`).join('')}    when: |`,
    )
    const till = [
      'export class Till {',
      '  readonly #coins: number[] = []',
      '  marks: number[] = []',
      '  get coins() { return [...this.#coins] }',
      '  put(coin: number) { this.#coins.push(coin); this.marks = [...this.marks, coin] }',
      '}',
      'export const openDrawer = (): { readonly notes: number[] } => new (class { get notes() { return [1] } })()',
    ]
    const { diagnostics } = await inspect(text, { 'shop.ts': [shop, ...till].join('\n') })
    const start = text.slice(0, text.indexOf('equals(cart.lines, before)')).split('\n').length
    const told = diagnostics.map(({ code, range }) => {
      const lines = text.slice(0, range?.start).split('\n')
      return `${code} ${lines.length - start}:${(lines.at(-1) ?? '').length + 1} ${text.slice(range?.start, range?.end)}`
    })
    expect(told).toEqual([
      'subject/same-object 0:26 before',
      'subject/same-object 1:29 before',
      'subject/same-object 2:7 same',
      'subject/same-object 3:30 before',
      'subject/same-object 4:56 before',
      'subject/maybe-same-object 5:31 notes',
    ])
  })

  it('is no trap where something may be absent, has an order, or is another object on purpose', async () => {
    const codes = [
      'const first = summary.lines[0]\n!first || first.sku.length > 1',
      'const [head] = summary.lines\nhead ? head.sku !== "" : summary.itemCount === 0',
      'rates().USD ? rates().USD > 0 : summary.itemCount === 0',
      'summary.lines !== invoice.items',
      'new Date(summary.itemCount) <= new Date(1)',
      '!invoice.discount || invoice.discount > 0',
      'equals(invoice.discount, undefined) || summary.itemCount > 0',
      'equals(JSON.parse(JSON.stringify(invoice.id)), invoice.id)',
      '(summary.itemCount === 0) === (summary.lines.length === 0)',
      'summary.lines.filter(Boolean).length === summary.itemCount',
    ]
    expect(await inspectEach(codes, 'then')).toEqual(codes.map(() => []))
  })

  it('may begin with an empty line, and be wrong', async () => {
    const text = specWith({ more: 'assuming: >+\n\n  invoice.id => > 1' })
    const { faults } = await inspect(text)
    expect(faults).toEqual([expect.stringMatching(/^subject\//)])
  })

  it('may go on over lines when it is indented, or in brackets', async () => {
    const codes = [
      'summary.itemCount === 1\n  - 1',
      'summary.itemCount ===\n1',
      'const n = [\n1,\n-1,\n]\nn.length === 2',
      'summary.lines\n.length === 1',
      'equals(\n[1],\n[1],\n)',
      'const a = `\n- x\n`\na.length === 1',
      'summary.itemCount === 1\n&& summary.totalCents === 1',
      'summary.itemCount === 1\n;[1, 2].length === summary.itemCount',
    ]
    expect(await inspectEach(codes, 'then')).toEqual(codes.map(() => []))
  })

  it('is several expressions where one is due', async () => {
    const text = specWith({ more: 'assuming: |\n  invoice.id !== ""\n  invoice.items.length > 0' })
    const { diagnostics } = await inspect(text)
    expect(diagnostics).toMatchObject([
      { code: 'subject/not-one-piece', args: { repaired: 'invoice.id !== "" &&\ninvoice.items.length > 0' } },
    ])
  })

  it('may be constant, which is only a warning, but not where it says "never"', async () => {
    const { diagnostics } = await inspect(specWith({ then: 'true\nif (summary.itemCount < 0) false' }))
    expect(diagnostics).toMatchObject([{ code: 'subject/constant-assertion', severity: 'warning' }])
  })
})

describe('what costs little, or ends', () => {
  it.each([
    "format(1) === 'x'.repeat(100000)",
    'Array.from({ length: summary.itemCount }).length === 3',
    '/^(?:[a-z]+,)*(\\d+)?$|(a|b)+/.test(invoice.id)',
    'const deep = (n: number): number => (n > 9 ? n : deep(n + 1))\ndeep(summary.itemCount) === 9',
    'const sums = (n: number): number => {\n  if (n > 9) return n\n  return sums(n + 1)\n}\nsums(summary.itemCount) === 9',
  ])('is no trap: %s', async (code) => {
    expect((await inspect(specWith({ then: code }))).faults).toEqual([])
  })
})

/** Premises and assertions about `n` of 1 to 9, `whole` of more than 0, `few` of at most 2 items, and a line of `cents` below 5. */
const known: readonly (readonly [string, string | undefined])[] = [
  ['assuming: n < 1', '`n < 1` never holds: `n` is at least 1 and at most 9'],
  ['assuming: n >= 1', '`n >= 1` holds whatever the subject does: `n` is at least 1 and at most 9'],
  ['assuming: n - whole < 8', undefined],
  [
    'assuming: n - whole > 8',
    '`n - whole > 8` never holds: `n` is at least 1 and at most 9, and `whole` is at least 1',
  ],
  ['assuming: share <= 0', '`share <= 0` never holds: `share` is more than 0 and less than 1'],
  ['assuming: few.length > 2', '`few.length > 2` never holds: `few.length` is at least 0 and at most 2'],
  [
    'assuming: line.amountCents === 5',
    '`line.amountCents === 5` never holds: `line.amountCents` is less than 5',
  ],
  ['assuming: line.amountCents === 4', undefined],
  [
    'assuming: "!(shown < 5)"',
    '`!(shown < 5)` holds whatever the subject does: `shown` is at least 5 and at most 7',
  ],
  ['assuming: maybe !== undefined && maybe > 3', undefined],
  ['assuming: odd > 3', undefined],
  [
    'then: n > 0 && max(n, whole) > 3',
    '`n > 0` holds whatever the subject does: `n` is at least 1 and at most 9',
  ],
  ['then: few.length <= 2', undefined],
  ['then: line.amountCents < 5', undefined],
  ['then: "[2].every((n) => n < 1)"', undefined],
  ['then: "max(n, 1) > 9 ? true : max(n, 1) > 0"', undefined],
]

describe('what is known before anything runs', () => {
  it('is told with its reason: of premises, and of what the subject cannot change', async () => {
    const given = `given:
      n: { type: integer, minimum: 1, maximum: 9 }
      whole: { type: integer, exclusiveMinimum: 0 }
      share: { type: number, exclusiveMinimum: 0, exclusiveMaximum: 1 }
      few: { type: "string[]", maxItems: 2 }
      line: { factory: cheap, fields: { sku: { minLength: 1 } } }
      shown: { anyOf: [{ const: 5 }, { enum: [6, 7] }] }
      maybe: { type: number, minimum: 5, optional: true }
      odd: { type: number, maximum: 3, finite: false }`
    const rules = known.map(
      ([key], index) => `  - id: rule-${index}
    rule: A rule.
    ${given}
    ${key.startsWith('assuming') ? `then: max(n, 1) > 0\n    ${key}` : key}`,
    )
    const { diagnostics } = await inspect(
      `version: 1
subject: ./shop.ts
factories:
  cheap: { type: LineItem, fields: { amountCents: { exclusiveMaximum: 5 } } }
invariants:
${rules.join('\n')}
`,
    )
    expect(diagnostics.map((one) => wordsOf(one).text)).toEqual(known.flatMap(([, said]) => said ?? []))
  })
})
