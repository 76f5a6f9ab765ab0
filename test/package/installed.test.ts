import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { installedProject, start } from './project.ts'

const files = {
  'package.json': '{ "name": "shop", "private": true, "type": "module" }\n',
  'tsconfig.json': JSON.stringify({
    compilerOptions: { strict: true, module: 'NodeNext', target: 'ES2022', noEmit: true, types: ['node'] },
    include: ['src', 'test', '*.ts'],
  }),
  'src/cart.ts': [
    'export interface Item { readonly price: number; readonly hidden: boolean }',
    '',
    'export const total = (items: readonly Item[]): number =>',
    '  items.reduce((sum, item) => (item.hidden ? sum : sum + item.price), 0)',
    '',
  ].join('\n'),
  'brief.md': '# Cart\n\nThe total is the sum of the visible items.\n',
  'invariants/cart.yaml': [
    'version: 1',
    'subject: ../src/cart.ts',
    'brief: ../brief.md',
    'invariants:',
    '  - id: total-is-the-visible-sum',
    '    quote: The total is the sum of the visible items.',
    '    given:',
    '      items: { items: { type: Item, fields: { price: { type: integer, minimum: 0, maximum: 100000 } } } }',
    '    when: |',
    '      const amount = total(items)',
    '    then: |',
    '      amount === sum(items.filter((item) => !item.hidden).map((item) => item.price))',
    '',
  ].join('\n'),
  'gen-props.config.ts': [
    "import { defineConfig, type UserConfig } from 'gen-props'",
    '',
    "const config: UserConfig = defineConfig({ output: 'test/made', gate: { score: 0.9 } })",
    'export default config',
    '',
  ].join('\n'),
  'use-api.ts': [
    "import { generate, lint, type Diagnostic } from 'gen-props'",
    '',
    'const linted = await lint({ cwd: process.cwd(), specs: [] })',
    'const faults: readonly Diagnostic[] = linted.diagnostics',
    'const { written } = await generate({ cwd: process.cwd(), specs: [] })',
    'console.log(JSON.stringify({ faults: faults.length, written }))',
    '',
  ].join('\n'),
}

it('works installed: lint, generate, check, the tests, the types', { timeout: 240_000 }, async () => {
  const root = await installedProject(files)
  const inShop = (program: string, ...args: string[]) =>
    start(path.join(root, 'node_modules', '.bin', program), args, root)
  expect(await inShop('gen-props', 'lint')).toMatchObject({ code: 0, out: '' })
  expect(await inShop('gen-props', 'generate', '--check')).toMatchObject({ code: 1 })
  expect(await inShop('gen-props', 'generate')).toMatchObject({ code: 0, err: '' })
  expect(await inShop('gen-props', 'generate', '--check')).toMatchObject({ code: 0 })
  const spec = await readFile(path.join(root, 'test/made/cart.spec.ts'), 'utf8')
  expect(spec).toContain('[total-is-the-visible-sum]')
  expect(await inShop('vitest', 'run')).toMatchObject({ code: 0 })
  expect(await inShop('tsc')).toMatchObject({ code: 0, out: '' })
})
