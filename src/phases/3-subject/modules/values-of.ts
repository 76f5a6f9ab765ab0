import type { ts } from 'ts-morph'
import type { CheckedFile } from '../check/checked-file.ts'
import { compiler } from '../compiler.ts'
import { addNamesInside } from './names-inside.ts'
import { typeOnlyExports } from './module-exports.ts'
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
  const places = placesOf(modules, exports)
  const inTypes = typesOnly(modules, exports, checked)
  const namespaces = namespacesOf(exports, checked)
  return (symbol) => {
    const whole = namespaces.get(symbol) ?? symbol
    if (inTypes.has(whole)) return false
    const place = places.get(whole)
    return !place || !search(place.module)(place.name)
  }
}

/** What modules export under no name but that of a type. */
function typesOnly(
  modules: readonly OpenModule[],
  exports: readonly ReadonlyMap<string, ts.Symbol>[],
  checked: CheckedFile,
): ReadonlySet<ts.Symbol> {
  const all = modules.flatMap((module, index) => {
    const names = typeOnlyExports(module, checked)
    return [...(exports[index] ?? [])].map(([name, symbol]) => ({ symbol, isType: names.has(name) }))
  })
  const asValues = new Set(all.filter(({ isType }) => !isType).map(({ symbol }) => symbol))
  return new Set(all.map(({ symbol }) => symbol).filter((symbol) => !asValues.has(symbol)))
}

/** Where what stands in a namespace is, whatever the namespaces between. */
function namespacesOf(
  exports: readonly ReadonlyMap<string, ts.Symbol>[],
  { checker }: CheckedFile,
): ReadonlyMap<ts.Symbol, ts.Symbol> {
  const whole = new Map<ts.Symbol, ts.Symbol>()
  for (const [name, symbol] of exports.flatMap((each) => [...each])) {
    const inside = new Map<ts.Symbol, string>()
    addNamesInside(symbol, name, inside, checker)
    for (const one of inside.keys()) whole.set(one, symbol)
  }
  for (const symbol of exports.flatMap((each) => [...each.values()])) whole.delete(symbol)
  return whole
}

interface ExportPlace {
  readonly module: OpenModule
  readonly name: string
}

/** Where packages export what by a name: what is the module itself has none. */
function placesOf(
  modules: readonly OpenModule[],
  exports: readonly ReadonlyMap<string, ts.Symbol>[],
): ReadonlyMap<ts.Symbol, ExportPlace> {
  const places = new Map<ts.Symbol, ExportPlace>()
  for (const [index, module] of modules.entries()) {
    const named = module.package ? (exports[index] ?? new Map<string, ts.Symbol>()) : []
    const whole = module.package ? exports[index]?.get('default') : undefined
    for (const [name, symbol] of named)
      // Of several names generated code takes the last.
      if (symbol !== whole && (places.get(symbol)?.module ?? module) === module)
        places.set(symbol, { module, name })
  }
  return places
}

/** The file that runs, where the compiler was content with its declarations. */
export function entryOf(
  { specifier }: Pick<OpenModule, 'specifier'>,
  { program, file }: CheckedFile,
): string | undefined {
  const { ts } = compiler()
  const options = { ...program.getCompilerOptions(), noDtsResolution: true, paths: {} }
  const mode = ts.ModuleKind.ESNext as const
  const found = ts.resolveModuleName(specifier, file.fileName, options, ts.sys, undefined, undefined, mode)
  const entry = found.resolvedModule?.resolvedFileName
  return entry !== undefined && /\.[mc]?js$/.test(entry) ? entry : undefined
}
