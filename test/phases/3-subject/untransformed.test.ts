import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { untransformed } from '../../../src/phases/3-subject/modules/untransformed.ts'

const files = {
  'common.cts': 'export const one: number = 1',
  'types.cts': 'export type One = 1',
  'declared.d.cts': 'export const one: number',
  'logged.ts': 'const logged = (method: () => void) => method\nexport class A {\n  @logged\n  a() {}\n}',
  'kept.ts': 'export class A {\n  accessor a = 1\n}',
  'page.tsx': 'export const page = () => <b>1</b>',
  'generic.tsx': 'export const id = <T,>(value: T) => value',
  'plain.ts': '/** @returns one */\nexport const address = "a@b", accessor = 1',
}

async function toldIn(more: Readonly<Record<string, string>>) {
  const root = await mkdtemp(path.join(tmpdir(), 'gen-props-untransformed-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  await mkdir(path.join(root, 'node_modules/vite'), { recursive: true })
  for (const [name, text] of Object.entries({ ...files, ...more }))
    await writeFile(path.join(root, name), text)
  const modules = Object.keys(files).map((name) => ({
    file: path.join(root, name),
    package: false,
    names: [{ name: 'one', local: 'one', typeOnly: name === 'types.cts' }],
  }))
  const { common, decorated, preserved } = untransformed(root, modules)
  return [...common, ...decorated, ...preserved].map(({ file }) => path.basename(file))
}

const vite = (version: string) => ({
  'node_modules/vite/package.json': JSON.stringify({ name: 'vite', version }),
})

const jsx = (jsx: string) => ({ 'tsconfig.json': JSON.stringify({ compilerOptions: { jsx } }) })

it.each([
  ['Vite 8', vite('8.0.1'), ['common.cts', 'logged.ts', 'kept.ts']],
  ['Vite 7, which compiles decorators', vite('7.3.0'), ['common.cts']],
  ['no Vite', {}, ['common.cts']],
  [
    'decorators of before the standard',
    { ...vite('8.0.1'), 'tsconfig.json': '{ "compilerOptions": { "experimentalDecorators": true } }' },
    ['common.cts'],
  ],
  ['JSX that is left as it is', jsx('preserve'), ['common.cts', 'page.tsx']],
  ['JSX that is compiled', jsx('react-jsx'), ['common.cts']],
  [
    'JSX for a framework',
    { ...jsx('preserve'), 'vite.config.ts': 'export default { plugins: [solid()] }' },
    ['common.cts'],
  ],
  [
    'a configuration that speaks of both',
    {
      ...vite('8.0.1'),
      'vitest.config.ts': 'export default { plugins: [decorators], oxc: { include: /\\.[cm]?tsx?$/ } }',
    },
    [],
  ],
])('under %s tells of what vitest does not run', async (_, more, told) => {
  expect(await toldIn(more)).toEqual(told)
})
