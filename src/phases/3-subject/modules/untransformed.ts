import path from 'node:path'
import type { ts } from 'ts-morph'
import type { ResolvedImport } from '../../../ir/type-model.ts'
import { compiler } from '../compiler.ts'
import { configOptions, governingConfig } from '../governing-config.ts'

/** Of a fixture's module it is not told what it is asked for. */
type Imported = Pick<ResolvedImport, 'file' | 'package'> &
  Partial<Pick<ResolvedImport, 'names' | 'default' | 'namespace'>>

interface Untransformed<Module extends Imported> {
  /** TypeScript in `.cts`, of which Vite takes no notice. */
  readonly common: readonly Module[]
  /** Decorators of the standard, and `accessor`, which came with them: Vite has left both as they are since version 8. */
  readonly decorated: readonly Module[]
  /** JSX that tsconfig.json says to leave as it is. */
  readonly preserved: readonly Module[]
}

/** The modules of a project that run in its tests only if the configuration of vitest says how. */
export function untransformed<Module extends Imported>(
  root: string,
  modules: readonly Module[],
): Untransformed<Module> {
  const own = modules.filter(
    (module) => !module.package && !/\.d\.[cm]?ts$/.test(module.file) && runs(module),
  )
  const common = own.filter(({ file }) => file.endsWith('.cts'))
  const decorated = own.filter(({ file }) => leavesDecorators(root) && hasDecorators(file))
  const preserved = own.filter(({ file }) => preservesJsx(file))
  if (common.length + decorated.length + preserved.length === 0) return { common, decorated, preserved }
  const said = configurations(root)
  return {
    common: /\bc\??tsx?\b|\[(?:cm|mc)\]/.test(said) ? [] : common,
    decorated: /decorator|babel|swc|transpile/i.test(said) ? [] : decorated,
    // Whoever compiles JSX names it, or the framework that it is for.
    preserved: /jsx|react|solid|vue|svelte|qwik|astro|babel|swc|transpile/i.test(said) ? [] : preserved,
  }
}

/** An import of nothing but types is gone before a test runs. */
const runs = ({ names, default: standard, namespace }: Imported) =>
  standard !== undefined || namespace !== undefined || (names?.some(({ typeOnly }) => !typeOnly) ?? true)

/** Of the vite that code in the folder would get. */
function leavesDecorators(folder: string): boolean {
  const manifest = compiler().ts.sys.readFile(path.join(folder, 'node_modules/vite/package.json'))
  if (manifest === undefined) return path.dirname(folder) !== folder && leavesDecorators(path.dirname(folder))
  return Number(/"version":\s*"(\d+)/.exec(manifest)?.[1]) >= 8
}

function hasDecorators(file: string): boolean {
  const { ts } = compiler()
  const text = ts.sys.readFile(file) ?? ''
  if (!/@\s*[\w($]|\baccessor\s/.test(text) || isLegacy(file)) return false
  const isDecorated = (node: ts.Node): boolean =>
    (ts.canHaveDecorators(node) && (ts.getDecorators(node) ?? []).length > 0) ||
    (ts.isPropertyDeclaration(node) && ts.isAutoAccessorPropertyDeclaration(node)) ||
    (ts.forEachChild(node, (child) => isDecorated(child) || undefined) ?? false)
  return isDecorated(ts.createSourceFile(file, text, ts.ScriptTarget.Latest))
}

function preservesJsx(file: string): boolean {
  const { ts } = compiler()
  if (!/\.[jt]sx$/.test(file)) return false
  const config = governingConfig(file)
  if (config === undefined || configOptions(config).jsx !== ts.JsxEmit.Preserve) return false
  const isJsx = (node: ts.Node): boolean =>
    ts.isJsxElement(node) ||
    ts.isJsxSelfClosingElement(node) ||
    ts.isJsxFragment(node) ||
    (ts.forEachChild(node, (child) => isJsx(child) || undefined) ?? false)
  return isJsx(ts.createSourceFile(file, ts.sys.readFile(file) ?? '', ts.ScriptTarget.Latest))
}

/** The decorators that TypeScript had before the standard, which Vite knows. */
function isLegacy(file: string): boolean {
  const config = governingConfig(file)
  return config !== undefined && configOptions(config).experimentalDecorators === true
}

/** What the configurations of vitest in a folder say, all in one. */
function configurations(root: string): string {
  const { sys } = compiler().ts
  const names = ['vitest', 'vite'].flatMap((tool) =>
    ['ts', 'mts', 'cts', 'js', 'mjs', 'cjs'].map((extension) => `${tool}.config.${extension}`),
  )
  return names.map((name) => sys.readFile(path.join(root, name)) ?? '').join('\n')
}
