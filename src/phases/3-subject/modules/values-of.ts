import type { ts } from 'ts-morph'
import type { CheckedFile } from '../check/checked-file.ts'
import { compiler } from '../compiler.ts'
import { lacksValue } from './lacks-value.ts'
import type { OpenModule } from './subject-module.ts'

/** Tells whether what a package declares as a value is one when it runs; asked only of what is drawn. */
export function valuesOf(
  modules: readonly OpenModule[],
  exports: readonly ReadonlyMap<string, ts.Symbol>[],
  checked: CheckedFile,
): (symbol: ts.Symbol) => boolean {
  const searches = new Map<OpenModule, (name: string) => boolean>()
  const search = (module: OpenModule) => {
    const known = searches.get(module) ?? lacksValue(entryOf(module, checked))
    searches.set(module, known)
    return known
  }
  return (symbol) => {
    const at = modules.findIndex(
      (module, index) => module.package && nameOf(symbol, exports[index]) !== undefined,
    )
    const module = modules[at]
    const name = nameOf(symbol, exports[at])
    return !module || name === undefined || !search(module)(name)
  }
}

/** What is the module itself has no name in it. */
const nameOf = (symbol: ts.Symbol, exports: ReadonlyMap<string, ts.Symbol> | undefined) => {
  const names = [...(exports ?? [])].flatMap(([name, each]) => (each === symbol ? [name] : []))
  return names.includes('default') ? undefined : names[0]
}

/** The file that runs, where the compiler was content with its declarations. */
function entryOf({ specifier }: OpenModule, { program, file }: CheckedFile): string | undefined {
  const { ts } = compiler()
  const options = { ...program.getCompilerOptions(), noDtsResolution: true, paths: {} }
  const mode = ts.ModuleKind.ESNext as const
  const found = ts.resolveModuleName(specifier, file.fileName, options, ts.sys, undefined, undefined, mode)
  const entry = found.resolvedModule?.resolvedFileName
  return entry !== undefined && /\.[mc]?js$/.test(entry) ? entry : undefined
}
