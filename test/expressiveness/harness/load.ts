import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import ts from 'typescript'
import * as fastCheck from 'fast-check'

type Module = Readonly<Record<string, unknown>>

const require = createRequire(import.meta.url)

const compiled = new Map<string, (...args: unknown[]) => void>()

/** A module's code as a function of what a CommonJS module sees; each text is compiled once. */
function codeOf(file: string, text: string) {
  const known = compiled.get(text)
  if (known) return known
  const { outputText } = ts.transpileModule(text, {
    fileName: file,
    compilerOptions: {
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2023,
      isolatedModules: true,
      esModuleInterop: true,
    },
  })
  const code = new Function('require', 'exports', outputText) as (...args: unknown[]) => void
  compiled.set(text, code)
  return code
}

/** Runs a module whose relative imports are those texts, or else files, with what it has for vitest. */
export function load(entry: string, texts: ReadonlyMap<string, string>, vitest: object): void {
  const loaded = new Map<string, Module>()
  const outside: Readonly<Record<string, object>> = { vitest, 'fast-check': fastCheck }
  const open = (file: string): Module => {
    const known = loaded.get(file)
    if (known) return known
    const exports: Module = {}
    loaded.set(file, exports)
    const from = (name: string): unknown =>
      name.startsWith('.') ? open(path.resolve(path.dirname(file), name)) : (outside[name] ?? require(name))
    codeOf(file, texts.get(file) ?? readFileSync(file, 'utf8'))(from, exports)
    return exports
  }
  open(entry)
}
