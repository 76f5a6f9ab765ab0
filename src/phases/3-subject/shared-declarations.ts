import { createRequire } from 'node:module'
import type * as TsMorph from 'ts-morph'
import type { ts } from 'ts-morph'

/** The part of ts-morph that parses the files of a project. */
interface Parsing {
  createOrUpdateSourceFile(
    file: string,
    options: ts.CompilerOptions,
    snapshot: ts.IScriptSnapshot,
    kind: ts.ScriptKind | undefined,
  ): ts.SourceFile
}

/**
 * Tells the compiler of each file whether it is an ES module or CommonJS, as `tsc` does and ts-morph does not: by it
 * `node16` and `nodenext` choose between what a package has for `import` and for `require`. And makes all projects of a
 * process read each installed declaration file once. What is lean and what is full, several tsconfigs, and each round of
 * `--watch` ask for the same libraries; the compiler's own registry of documents shares them in the same way.
 */
export function shareDeclarations({ ts }: typeof TsMorph): void {
  const formatOf = formats(ts)
  const { DocumentRegistry } = createRequire(createRequire(import.meta.url).resolve('ts-morph'))(
    '@ts-morph/common',
  ) as { readonly DocumentRegistry: { readonly prototype: Parsing } }
  const { prototype } = DocumentRegistry
  const parse = prototype.createOrUpdateSourceFile
  const parsed = new Map<string, ts.SourceFile>()
  const placed: typeof parse = function (this: Parsing, file, options, ...rest) {
    return Object.assign(parse.call(this, file, options, ...rest), {
      impliedNodeFormat: formatOf(file, options),
    })
  }
  prototype.createOrUpdateSourceFile = function (file, options, snapshot, kind) {
    if (!/\/node_modules\/.*\.d\.[mc]?ts$/.test(file)) return placed.call(this, file, options, snapshot, kind)
    const text = snapshot.getText(0, snapshot.getLength())
    const { target, module, moduleResolution, jsx, moduleDetection, allowJs } = options
    const key = JSON.stringify([file, target, module, moduleResolution, jsx, moduleDetection, allowJs])
    const known = parsed.get(key)
    if (known?.text === text) return known
    const made = placed.call(this, file, options, snapshot, kind)
    parsed.set(key, made)
    return made
  }
}

function formats({ createModuleResolutionCache, getImpliedNodeFormatForFile, sys }: typeof ts) {
  const caches = new WeakMap<ts.CompilerOptions, ts.PackageJsonInfoCache>()
  return (file: string, options: ts.CompilerOptions) => {
    const known =
      caches.get(options) ??
      createModuleResolutionCache('/', (name) => name, options).getPackageJsonInfoCache()
    caches.set(options, known)
    return getImpliedNodeFormatForFile(file, known, sys, options)
  }
}
