/** A small project that every command can work on. */
export const shop: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "shop", "private": true, "type": "module" }\n',
  'tsconfig.json': JSON.stringify({
    compilerOptions: { strict: true, module: 'NodeNext', target: 'ES2022', noEmit: true },
    include: ['src', 'test'],
  }),
  'src/cart.ts': [
    'export interface Item { readonly price: number; readonly hidden: boolean }',
    '',
    'export class NegativePriceError extends Error {}',
    '',
    'export function total(items: readonly Item[]): number {',
    "  if (items.some((item) => item.price < 0)) throw new NegativePriceError('negative price')",
    '  return items.reduce((sum, item) => (item.hidden ? sum : sum + item.price), 0)',
    '}',
    '',
  ].join('\n'),
  'brief.md': '# Cart\n\nThe total is the sum of the visible items. A negative price must be refused.\n',
  'invariants/cart.yaml': [
    'version: 1',
    'subject: ../src/cart.ts',
    'brief: ../brief.md',
    '',
    'factories:',
    '  item:',
    '    type: Item',
    '    fields:',
    '      price: { type: integer, minimum: 0, maximum: 100000 }',
    '',
    'invariants:',
    '  - id: total-is-the-visible-sum',
    '    quote: The total is the sum of the visible items.',
    '    status: approved',
    '    given:',
    '      items: { items: { factory: item } }',
    '    when: |',
    '      const amount = total(items)',
    '    then: |',
    '      amount === sum(items.filter((item) => !item.hidden).map((item) => item.price))',
    '',
  ].join('\n'),
}

/** The shop with its spec edited. */
export const shopWith = (from: string, to: string): Readonly<Record<string, string>> => {
  const spec = shop['invariants/cart.yaml'] ?? ''
  if (!spec.includes(from)) throw new Error(`the spec holds no ${from}`)
  return { ...shop, 'invariants/cart.yaml': spec.replace(from, to) }
}
