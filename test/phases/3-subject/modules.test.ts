import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { inspect, inspectFile, makeFolder, shop } from './subject-world.ts'

const spec = (subject: string, then = 'Number(1) < 2') =>
  [
    'version: 1',
    `subject: ${subject}`,
    'invariants:',
    '  - id: rule',
    '    rule: A rule.',
    '    then: |',
    `      ${then}`,
    '',
  ].join('\n')

const inspected = (subject: string, files: Record<string, string> = { 'shop.ts': shop }, then?: string) =>
  inspect(spec(subject, then), files)

describe('the subject', () => {
  it.each(['./shop.ts', './shop.js', './shop'])('is found at %s', async (path) => {
    const { faults, model } = await inspected(path)
    expect(faults).toEqual([])
    expect(model?.subject).toMatchObject({
      from: path,
      package: false,
      file: expect.stringMatching(/shop\.ts$/) as string,
    })
  })

  it('may be JavaScript with its types in comments', async () => {
    const text = '/** @param {number} n @returns {number} */\nexport const twice = (n) => n * 2\n'
    const { faults, model } = await inspected('./twice.js', { 'twice.js': text }, 'twice(1) === 2')
    expect(faults).toEqual([])
    expect(model?.exports).toMatchObject([{ name: 'twice', signature: { result: { kind: 'number' } } }])
  })

  it('may declare its types in comments too', async () => {
    const text = `/** @typedef {{ cents: number }} Price */
/** @param {Price} price */
export const worth = (price) => price.cents
`
    const { faults } = await inspected(
      './price.js',
      { 'price.js': text },
      'worth({ cents: 1 } as Price) === 1',
    )
    expect(faults).toEqual([])
  })

  it.each(['module.exports = { twice, half: (n) => n / 2 }', 'exports.twice = twice\nexports.half = twice'])(
    'may be a CommonJS file: %s',
    async (exports) => {
      const text = `/** @param {number} n */\nfunction twice(n) { return n * 2 }\n${exports}\n`
      const { faults, model } = await inspected('./old.cjs', { 'old.cjs': text }, 'half(twice(1)) === 1')
      expect(faults).toEqual([])
      expect(model?.exports.filter(({ kind }) => kind === 'function').map(({ name }) => name)).toEqual([
        'half',
        'twice',
      ])
    },
  )

  it('may have types that grow at each step', async () => {
    const text = `interface Wrapped<T> { value(): T; list(): Wrapped<T[]>; pair(): Wrapped<[T, T]>; or(): Wrapped<T | null>
  record(): Wrapped<{ of: T }>; promise(): Wrapped<Promise<T>>; set(): Wrapped<Set<T>> }
export declare function wrap(): Wrapped<string>
export const twice = (n: number): number => n * 2
`
    const { faults, model } = await inspected('./wrap.ts', { 'wrap.ts': text }, 'twice(1) === 2')
    expect(faults).toEqual([])
    expect(model?.exports).toMatchObject([{ name: 'twice' }, { name: 'wrap', kind: 'function' }])
  })

  it('may be a declaration file, or JavaScript beside one', async () => {
    const files = {
      'twice.js': 'export const twice = (n) => n * 2\n',
      'twice.d.ts': 'export declare const twice: (n: bigint) => bigint\n',
    }
    const { model } = await inspected('./twice.js', files, 'twice(1n) === 2n')
    expect(model?.exports).toMatchObject([{ signature: { result: { kind: 'bigint' } } }])
  })

  it('may be an installed package', async () => {
    const { faults, model } = await inspected('fast-check', {}, 'typeof integer === "function"')
    expect(faults).toEqual([])
    expect(model?.subject).toMatchObject({ from: 'fast-check', package: true, names: [{ name: 'integer' }] })
    expect(model?.functions).toEqual([])
  })

  it('is named nearly right', async () => {
    const { diagnostics } = await inspected('./shp.ts')
    expect(diagnostics).toMatchObject([{ code: 'subject/missing-module', args: { suggestion: './shop.ts' } }])
  })

  it('is not installed', async () => {
    const { diagnostics } = await inspected('left-pad-of-nowhere')
    expect(diagnostics).toMatchObject([
      { code: 'subject/package-not-installed', args: { name: 'left-pad-of-nowhere' } },
    ])
  })

  it('is a path without its dot, which is no package to install', async () => {
    const { diagnostics } = await inspected('lib/till.ts', { 'lib/till.ts': 'export const a = 1' })
    expect(diagnostics).toMatchObject([
      { code: 'subject/package-not-installed', args: { name: 'lib', meant: './lib/till.ts' } },
    ])
  })

  it.each([
    ['@shop/core', { types: './dist/index.d.ts', default: './dist/index.js' }, './dist/index.d.ts'],
    ['@shop/core/sub/cart', { './sub/*': { import: './dist/*.js' } }, './dist/cart.js'],
    ['@shop/core', './dist/index.js', './dist/index.js'],
  ])('is a package that has not been built: %s', async (name, exports, file) => {
    const manifest = JSON.stringify({ name: '@shop/core', exports })
    const folder = await makeFolder({ 'app/node_modules/@shop/core/package.json': manifest })
    const { diagnostics } = await inspectFile(path.join(folder, 'app/shop.yaml'), spec(`'${name}'`))
    expect(diagnostics).toMatchObject([
      { code: 'subject/package-not-built', args: { name: '@shop/core', file } },
    ])
  })

  it('has no types', async () => {
    const { diagnostics } = await inspected('./plain.json', { 'plain.json': '{}' })
    expect(diagnostics).toMatchObject([{ code: 'subject/not-a-module' }])
  })

  it.each(['node:fs', 'fs', 'child_process'])('is no door to %s', async (name) => {
    const { faults } = await inspected(name)
    expect(faults).toEqual([`subject/built-in-module 2:10 «${name}»`])
  })

  it('is not taken from node_modules by its path', async () => {
    const { faults } = await inspected('./node_modules/fast-check/lib/fast-check.d.ts')
    expect(faults).toEqual([expect.stringMatching(/^subject\/(package-by-path|missing-module) 2:10/)])
  })

  it('must compile', async () => {
    const { diagnostics } = await inspected('./shop.ts', {
      'shop.ts': 'export const size: number = "three"\n',
    })
    expect(diagnostics).toMatchObject([{ code: 'subject/does-not-compile', args: { code: 2322 } }])
    expect(diagnostics[0]?.range).toMatchObject({
      file: expect.stringMatching(/shop\.ts$/) as string,
      start: 13,
      end: 17,
    })
  })

  it('may import from a project that its own one references', async () => {
    const options = { composite: true, rootDir: 'src', outDir: 'dist', strict: true, module: 'nodenext' }
    const { faults } = await inspected(
      './src/shop.ts',
      {
        'src/shop.ts': "export { twice } from '../numbers/src/twice.js'\n",
        'numbers/src/twice.ts': 'export const twice = (n: number): number => n * 2\n',
        'tsconfig.json': JSON.stringify({ compilerOptions: options, include: ['src'] }),
      },
      'twice(1) === 2',
    )
    expect(faults).toEqual([])
  })

  it.each<[string, Record<string, string>]>([
    [
      'names that are global',
      {
        'shop.ts': 'export const cents = (money: Money) => money.cents\n',
        'env.d.ts': 'interface Money { cents: number }\n',
      },
    ],
    [
      'modules of its bundler',
      {
        'shop.ts': `import url from './logo.svg'\nexport const cents = () => url.length\n`,
        'src/env.d.ts': `declare module '*.svg' { const url: string; export default url }\n`,
      },
    ],
    [
      'what it adds to the types of others',
      {
        'shop.ts': `import { Given } from './given.js'\nexport const cents = (given: Given) => given.cents\n`,
        'given.ts': 'export interface Given { readonly name: string }\n',
        'env.d.ts': `import './given.js'\ndeclare module './given.js' { interface Given { readonly cents: number } }\n`,
      },
    ],
  ])('may need what declaration files of the project say to all of it: %s', async (_, files) => {
    const { faults } = await inspected('./shop.ts', { ...files, 'tsconfig.json': '{}' })
    expect(faults).toEqual([])
  })

  it('may need the types of Node', async () => {
    const text =
      "import { createHash } from 'node:crypto'\nexport const hash = (text: string): string => createHash('sha1').update(text).digest('hex')\n"
    const { faults } = await inspected(
      './hash.ts',
      { 'hash.ts': text, 'tsconfig.json': '{ "compilerOptions": { "strict": true, "module": "nodenext" } }' },
      "hash('a') === hash('a')",
    )
    expect(faults).toEqual([])
  })
})

describe('names of imports', () => {
  it('are exports', async () => {
    const text = [
      'version: 1',
      'subject: { from: ./shop.ts, names: [sumarize] }',
      'invariants:',
      '  - { id: rule, rule: A rule., then: Number(1) < 2 }',
      '',
    ].join('\n')
    const { diagnostics } = await inspect(text)
    expect(diagnostics).toMatchObject([{ code: 'subject/no-such-export', args: { suggestion: 'summarize' } }])
  })

  it('may be the default, or the whole', async () => {
    const files = { 'twice.ts': 'export default (n: number): number => n * 2\n' }
    const text = [
      'version: 1',
      'subject: { from: ./twice.ts, default: twice }',
      'use: [{ from: ./twice.ts, namespace: all }]',
      'invariants:',
      '  - id: rule',
      '    rule: A rule.',
      '    then: twice(1) === all.default(1)',
      '',
    ].join('\n')
    const { faults, model } = await inspect(text, files)
    expect(faults).toEqual([])
    expect(model?.subject.default).toBe('twice')
    expect(model?.use).toMatchObject([{ namespace: 'all' }])
  })
})

const twice = 'const twice = (n: number): number => n * 2'
const shapes: Readonly<
  Record<
    string,
    {
      readonly files: Record<string, string>
      readonly then: string
      readonly found: readonly string[]
    }
  >
> = {
  'a default export without a name': {
    files: { 'shop.ts': 'export default (n: number): number => n * 2\n' },
    then: 'shop(1) === 2',
    found: ['default'],
  },
  'a default export that is an object': {
    files: { 'shop.ts': 'export default { twice: (n: number): number => n * 2 }\n' },
    then: 'shop.twice(1) === 2',
    found: ['default'],
  },
  'members of namespaces': {
    files: {
      'shop.ts': `export namespace all { export ${twice}; export namespace deep { export ${twice} } }\n`,
    },
    then: 'all.twice(1) === all.deep.twice(1)',
    found: ['twice', 'twice'],
  },
  'modules as namespaces': {
    files: {
      'index.ts': "export * as all from './shop.ts'\n",
      'shop.ts': `export ${twice}\nexport const other = 1\n`,
    },
    then: 'all.twice(1) === 2',
    found: ['twice'],
  },
  'properties of `exports`': {
    files: { 'shop.cjs': 'exports.twice = (/** @type {number} */ n) => n * 2\nexports.other = () => 1\n' },
    then: 'twice(1) === 2',
    found: ['twice'],
  },
  'an object that is `module.exports`': {
    files: { 'shop.cjs': 'const twice = (/** @type {number} */ n) => n * 2\nmodule.exports = { twice }\n' },
    then: 'twice(1) === 2',
    found: ['twice'],
  },
}

describe('functions for mutation', () => {
  it('are those that code names, and what they reach', async () => {
    const { model } = await inspected(
      './shop.ts',
      undefined,
      'summarize({ id: "", currency: "USD", items: [] }).itemCount === 0',
    )
    expect(model?.functions.map(({ name, named }) => [name, named])).toEqual([
      ['summarize', true],
      ['shown', false],
    ])
  })

  it.each(Object.entries(shapes))('are found in any shape: %s', async (_, { files, then, found }) => {
    const [first = ''] = Object.keys(files)
    const subject = then.startsWith('shop') ? `{ from: ./${first}, default: shop }` : `./${first}`
    const { faults, model } = await inspected(subject, files, then)
    expect(faults).toEqual([])
    expect(model?.functions.map(({ name }) => name)).toEqual(found)
  })
})
