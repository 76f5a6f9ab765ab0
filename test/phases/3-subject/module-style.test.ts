import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { moduleStyle, refusesImportCalls } from '../../../src/phases/3-subject/module-style.ts'
import { defaultOfCommonjs } from '../../../src/phases/3-subject/modules/default-of-commonjs.ts'
import { notRequired } from '../../../src/phases/3-subject/modules/not-required.ts'
import { unreadJavaScript } from '../../../src/phases/3-subject/modules/unread-javascript.ts'

/** The folder `test/generated` of one with some configurations. */
async function folderWith(configs: Readonly<Record<string, object | string>>) {
  const root = await mkdtemp(path.join(tmpdir(), 'gen-props-style-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  for (const [name, config] of Object.entries(configs)) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true })
    await writeFile(path.join(root, name), typeof config === 'string' ? config : JSON.stringify(config))
  }
  return path.join(root, 'test/generated')
}

const options = (compilerOptions: object, more: object = {}) => ({ compilerOptions, ...more })
const nodenext = { module: 'NodeNext' }
const bundler = { module: 'ESNext', moduleResolution: 'Bundler' }
const withExtensions = { ...bundler, allowImportingTsExtensions: true, noEmit: true }

describe('import() in generated files', () => {
  it.each([
    ['of ES2015', { module: 'ES2015', moduleResolution: 'Bundler' }, true],
    ['that only a target says', { target: 'ES2022' }, true],
    ['of an older target', { target: 'ES5' }, false],
    ['of nothing that is said', {}, false],
    ['of CommonJS', { module: 'CommonJS', target: 'ES2022' }, false],
    ['of Node', nodenext, false],
    ['of a bundler', bundler, false],
  ])('is refused by modules %s, or not', async (_, compilerOptions, refused) => {
    expect(refusesImportCalls(await folderWith({ 'tsconfig.json': options(compilerOptions) }))).toBe(refused)
  })
})

describe('how generated files import their neighbours', () => {
  it.each([
    ['by a bundler', { 'tsconfig.json': options(bundler) }, 'none'],
    ['by Node', { 'tsconfig.json': options(nodenext) }, 'js'],
    ['by an older Node', { 'tsconfig.json': options({ module: 'Node16' }) }, 'js'],
    ['by TypeScript names', { 'tsconfig.json': options(withExtensions) }, 'ts'],
    ['rewritten', { 'tsconfig.json': options({ ...nodenext, rewriteRelativeImportExtensions: true }) }, 'ts'],
    ['in JavaScript', { 'jsconfig.json': options(nodenext) }, 'js'],
    [
      'in TypeScript and JavaScript',
      { 'tsconfig.json': options(bundler), 'jsconfig.json': options(nodenext) },
      'none',
    ],
    ['without a configuration', {}, 'none'],
    [
      'as a file says that is extended',
      { 'tsconfig.json': { extends: './base.json' }, 'base.json': options(nodenext) },
      'js',
    ],
    [
      'as a package says that is extended',
      {
        'tsconfig.json': { extends: '@tsconfig/node22/tsconfig.json' },
        'node_modules/@tsconfig/node22/package.json': { name: '@tsconfig/node22', version: '1.0.0' },
        'node_modules/@tsconfig/node22/tsconfig.json': options(nodenext),
      },
      'js',
    ],
    [
      'as the referred project says that has the tests',
      {
        'tsconfig.json': {
          files: [],
          references: [{ path: './tsconfig.app.json' }, { path: './tsconfig.test.json' }],
        },
        'tsconfig.app.json': options(bundler, { include: ['src'] }),
        'tsconfig.test.json': options(nodenext, { include: ['test/**/*.ts'] }),
      },
      'js',
    ],
    [
      'as a project in a folder of its own says, through two steps',
      {
        'tsconfig.json': { files: [], references: [{ path: './all' }] },
        'all/tsconfig.json': { files: [], references: [{ path: '../test' }] },
        'test/tsconfig.base.json': options(nodenext),
        'test/tsconfig.json': { extends: './tsconfig.base.json' },
      },
      'js',
    ],
    [
      'as the nearest says when it has files of its own',
      {
        'tsconfig.json': options(bundler, {
          include: ['test'],
          references: [{ path: './tsconfig.build.json' }],
        }),
        'tsconfig.build.json': options(nodenext, { include: ['src'] }),
      },
      'none',
    ],
    [
      'as a reference says to what the nearest leaves out',
      {
        'tsconfig.json': options(bundler, {
          exclude: ['test'],
          references: [{ path: './tsconfig.test.json' }],
        }),
        'tsconfig.test.json': options(nodenext, { include: ['test'] }),
      },
      'js',
    ],
    [
      'as references in a circle say',
      {
        'tsconfig.json': { files: [], references: [{ path: './other.json' }] },
        'other.json': { files: [], references: [{ path: './tsconfig.json' }] },
      },
      'none',
    ],
  ] as const)('%s', async (_, configs, style) => {
    expect(moduleStyle(await folderWith(configs))).toBe(style)
  })
})

describe('modules that TypeScript refuses to generated tests', () => {
  const packages = {
    'node_modules/pure/package.json': { name: 'pure', type: 'module', exports: './index.js' },
    'node_modules/pure/index.d.ts': {},
    'node_modules/dual/package.json': {
      ...{ name: 'dual', type: 'module' },
      exports: { import: './index.js', require: './index.cjs' },
    },
    'node_modules/dual/index.d.ts': {},
    'node_modules/dual/index.d.cts': {},
  }
  const refused = ['../src/own.mts', 'pure']
  it.each([
    ['CommonJS tests', {}, { module: 'Node16' }, refused],
    ['CommonJS tests of a later Node', {}, { module: 'Node18' }, refused],
    ['ES modules', { 'package.json': { type: 'module' } }, { module: 'Node16' }, []],
    [
      'ES modules in their folder',
      { 'test/generated/package.json': { type: 'module' } },
      { module: 'Node16' },
      [],
    ],
    ['what may require them', {}, nodenext, []],
    [
      'what a TypeScript compiles that does not know it yet',
      { 'node_modules/typescript/package.json': { version: '5.7.3' } },
      nodenext,
      refused,
    ],
    [
      'what the first TypeScript compiles that knows it',
      { 'node_modules/typescript/package.json': { version: '5.8.0-dev' } },
      nodenext,
      [],
    ],
    ['a bundler', {}, bundler, []],
  ] as const)('to %s', async (_, more, settings, expected) => {
    const given = { 'package.json': {}, 'tsconfig.json': options(settings), ...packages, ...more }
    const folder = await folderWith(given)
    const own = (name: string) => ({
      from: `../src/${name}`,
      file: path.join(folder, '../../src', name),
      package: false,
    })
    const named = (from: string) => ({ from, file: '', package: true })
    const modules = [own('own.mts'), own('own.cts'), own('own.ts'), named('pure'), named('dual')]
    expect(notRequired(folder, modules).map(({ from }) => from)).toEqual(expected)
  })
})

describe('default imports that TypeScript takes for the whole package', () => {
  const packages = {
    'node_modules/said/package.json': { name: 'said', types: './index.d.ts' },
    'node_modules/said/index.d.ts': 'declare class Said {}\nexport default Said\n',
    'node_modules/listed/package.json': { name: 'listed', types: './index.d.ts' },
    'node_modules/listed/index.d.ts': 'declare const listed: () => void\nexport { listed as default }\n',
    'node_modules/marked/package.json': { name: 'marked', types: './index.d.ts' },
    'node_modules/marked/index.d.ts': 'export default function marked(): void\n',
    'node_modules/assigned/package.json': { name: 'assigned', types: './index.d.ts' },
    'node_modules/assigned/index.d.ts': 'declare const assigned: () => void\nexport = assigned\n',
    'node_modules/pure/package.json': { name: 'pure', type: 'module', exports: './index.js' },
    'node_modules/pure/index.d.ts': 'export default function pure(): void\n',
    'node_modules/dual/package.json': {
      name: 'dual',
      exports: { import: { types: './index.d.mts' }, require: { types: './index.d.ts' } },
    },
    'node_modules/dual/index.d.mts': 'export default function dual(): void\n',
    'node_modules/dual/index.d.ts': 'export default function dual(): void\n',
  }
  const esm = { type: 'module' }
  it.each([
    ['ES modules', esm, nodenext, ['said', 'listed', 'marked']],
    ['ES modules of an earlier Node', esm, { module: 'Node16' }, ['said', 'listed', 'marked']],
    ['CommonJS', {}, nodenext, []],
    ['a bundler', esm, bundler, []],
  ] as const)('in %s', async (_, manifest, settings, expected) => {
    const folder = await folderWith({
      'package.json': manifest,
      'tsconfig.json': options(settings),
      ...packages,
    })
    const module = (from: string) => ({ from, package: true, default: from })
    const modules = ['said', 'listed', 'marked', 'assigned', 'pure', 'dual'].map((name) => module(name))
    expect(defaultOfCommonjs(folder, modules).map(({ from }) => from)).toEqual(expected)
    expect(defaultOfCommonjs(folder, [{ ...module('said'), default: undefined }])).toEqual([])
  })
})

it.each([
  ['strict', { strict: true }, 1],
  ['strict, but for what is implied', { strict: true, noImplicitAny: false }, 0],
  ['that reads JavaScript', { strict: true, allowJs: true }, 0],
  ['that checks it', { strict: true, checkJs: true }, 0],
])('JavaScript under a configuration %s is told where it is not read', async (_, more, told) => {
  const folder = await folderWith({ 'tsconfig.json': options({ ...nodenext, ...more }) })
  const modules = ['legacy.cjs', 'typed.d.cts', 'cart.ts'].map((file) => ({ file, package: false }))
  expect(unreadJavaScript(folder, modules)).toEqual(modules.slice(0, told))
  expect(unreadJavaScript(folder, [{ file: 'node_modules/a/index.js', package: true }])).toEqual([])
})
