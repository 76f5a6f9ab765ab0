import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import ts from 'typescript'

const require = createRequire(import.meta.url)
const compiled = new Map()

/** A module's code as a function of what a CommonJS module sees; each text is compiled once. */
function codeOf(file, text) {
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
  const code = new Function('require', 'exports', outputText)
  compiled.set(text, code)
  return code
}

/**
 * Loads a TypeScript module afresh, with all that it imports by path: from these texts, or else from disk. Packages are
 * those of `outside`, or else installed ones.
 */
export function load(entry, texts = new Map(), outside = {}) {
  const loaded = new Map()
  const open = (file) => {
    const known = loaded.get(file)
    if (known) return known
    const exports = {}
    loaded.set(file, exports)
    const from = (name) =>
      name.startsWith('.') ? open(path.resolve(path.dirname(file), name)) : (outside[name] ?? require(name))
    codeOf(file, texts.get(file) ?? readFileSync(file, 'utf8'))(from, exports)
    return exports
  }
  return open(entry)
}
