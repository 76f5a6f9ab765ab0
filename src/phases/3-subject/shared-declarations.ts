import { createRequire } from 'node:module'
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
 * Makes all projects of a process read each installed declaration file once. What is lean and what is full, several
 * tsconfigs, and each round of `--watch` ask for the same libraries; the compiler's own registry of documents shares
 * them in the same way.
 */
export function shareDeclarations(compiler: typeof ts): void {
  const { DocumentRegistry } = createRequire(createRequire(import.meta.url).resolve('ts-morph'))(
    '@ts-morph/common',
  ) as { readonly DocumentRegistry: { readonly prototype: Parsing } }
  const { prototype } = DocumentRegistry
  const parse = prototype.createOrUpdateSourceFile
  const parsed = new Map<string, ts.SourceFile>()
  prototype.createOrUpdateSourceFile = function (file, options, snapshot, kind) {
    if (!/\/node_modules\/.*\.d\.[mc]?ts$/.test(file)) return parse.call(this, file, options, snapshot, kind)
    const text = snapshot.getText(0, snapshot.getLength())
    const { target, module, moduleResolution, jsx, moduleDetection, allowJs } = options
    const key = JSON.stringify([file, target, module, moduleResolution, jsx, moduleDetection, allowJs])
    const known = parsed.get(key)
    if (known?.text === text) return known
    const made = parse.call(this, file, options, snapshot, kind)
    // ts-morph leaves out whether a package is of ES modules: what it imports would be found as by `require`, with other types.
    made.impliedNodeFormat ??= compiler.getImpliedNodeFormatForFile(file, undefined, compiler.sys, options)
    parsed.set(key, made)
    return made
  }
}
