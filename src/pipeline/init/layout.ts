import path from 'node:path'
import { foldersUpward } from '../../config/load-project.ts'
import { fileExists, folderExists, readTextIfExists } from '../../host/files.ts'
import { findFiles } from '../../host/find-files.ts'
import { installedPackage } from '../../host/installed-package.ts'

/** What a project looks like, as far as gen-props has to know. */
export interface Layout {
  /** Absolute path of the folder with the package.json. */
  readonly root: string
  /** Its configuration, when it has one. */
  readonly configFile: string | undefined
  /** Where generated tests go, relative to the root. */
  readonly output: string
  /** Modules that may be tested, relative to the root. */
  readonly modules: readonly string[]
  /** Specs that are there already. */
  readonly specs: readonly string[]
  /** What runs the tests now, when it is not vitest. */
  readonly otherFramework: string | undefined
  /** Packages that have to be installed. */
  readonly missing: readonly string[]
}

const testFolders = ['test', 'tests', '__tests__', 'spec', 'src/__tests__']
const others = ['jest', 'mocha', 'ava', 'jasmine', 'tap']

/** Looks at the nearest project upward; undefined where there is none. */
export async function layoutAt(cwd: string): Promise<Layout | undefined> {
  const root = await firstOf(foldersUpward(cwd), (folder) => fileExists(path.join(folder, 'package.json')))
  if (root === undefined) return undefined
  const folder = await firstOf(testFolders, (name) => folderExists(path.join(root, name)))
  const has = async (name: string) => (await installedPackage(root, name)) !== undefined
  const missing = await filtered(['vitest', 'fast-check'], async (name) => !(await has(name)))
  const used = missing.includes('vitest') ? await firstOf(others, has) : undefined
  return {
    root,
    configFile: await configIn(root),
    output: `${folder ?? 'test'}/generated`,
    modules: await modulesIn(root),
    specs: await findFiles(root, ['invariants/**/*.yaml']),
    otherFramework: used,
    missing,
  }
}

async function configIn(root: string): Promise<string | undefined> {
  const [found] = await findFiles(root, ['gen-props.config.{ts,mts,js,mjs,json}'])
  if (found !== undefined) return path.basename(found)
  const manifest = (await readTextIfExists(path.join(root, 'package.json'))) ?? ''
  return /^\s*"gen-props":\s*\{/m.test(manifest) ? 'package.json' : undefined
}

/** Sources, never tests, declarations or what a tool is set up by; those of `src` or `lib` before others. */
async function modulesIn(root: string): Promise<readonly string[]> {
  const forms = '{ts,tsx,mts,cts,js,jsx,mjs,cjs}'
  const inFolders = await findFiles(root, [`{src,lib}/**/*.${forms}`])
  const found = inFolders.length > 0 ? inFolders : await findFiles(root, [`*.${forms}`])
  return found
    .map((file) => path.relative(root, file).split(path.sep).join('/'))
    .filter(
      (file) =>
        !/(?:^|\/)(?:tests?|__tests__|generated)\/|\.(?:test|spec|config|d)\.[cm]?[jt]sx?$/.test(file),
    )
}

async function filtered<Item>(items: readonly Item[], holds: (item: Item) => Promise<boolean>) {
  const held = await Promise.all(items.map(holds))
  return items.filter((_, at) => held[at])
}

const firstOf = async <Item>(items: readonly Item[], holds: (item: Item) => Promise<boolean>) =>
  (await filtered(items, holds))[0]
