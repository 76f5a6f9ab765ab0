import type { ts } from 'ts-morph'
import type { ResolvedImport } from '../../../ir/type-model.ts'
import type { CheckedFile } from '../check/checked-file.ts'
import { compiler } from '../compiler.ts'
import { lacksValue } from './lacks-value.ts'
import { entryOf } from './values-of.ts'

/** What the subject takes from other modules, which generated code can import from there. */
export interface OtherModules {
  /** The name that one of them exports a type by; undefined where none does, or where the name means something else. */
  readonly nameOf: (symbol: ts.Symbol) => string | undefined
  /** Whether what has a name here is a value when the other module runs, not to the eye alone. */
  readonly hasValue: (symbol: ts.Symbol) => boolean
  /** What was named so far. */
  readonly imports: () => readonly ResolvedImport[]
}

interface Found {
  readonly name: string
  /** It is the one that the module exports without a name. */
  readonly isDefault: boolean
  readonly typeOnly: boolean
  readonly module: Pick<ResolvedImport, 'from' | 'file' | 'package'>
}

/** @param taken names that mean something else in generated files */
export function otherModules(checked: CheckedFile, taken: ReadonlySet<string>): OtherModules {
  const found = new Map<ts.Symbol, Found | undefined>()
  const owners = new Map<string, ts.Symbol>()
  const isFree = (name: string, symbol: ts.Symbol) =>
    name !== 'default' &&
    !taken.has(name) &&
    (owners.get(name) ?? symbol) === symbol &&
    !isGlobal(name, checked)
  const find = (symbol: ts.Symbol): Found | undefined => {
    const place = placeOf(symbol, checked)
    if (!place || !isFree(place.name, symbol)) return undefined
    owners.set(place.name, symbol)
    const isValue = (symbol.flags & compiler().ts.SymbolFlags.Value) !== 0
    return { ...place, typeOnly: place.typeOnly || !isValue }
  }
  const searches = new Map<string, (name: string) => boolean>()
  const lacks = ({ name, isDefault, module: { from } }: Found) => {
    const search = searches.get(from) ?? lacksValue(entryOf({ specifier: from }, checked))
    searches.set(from, search)
    return search(isDefault ? 'default' : name)
  }
  return {
    nameOf: (symbol) => {
      if (!found.has(symbol)) found.set(symbol, find(symbol))
      return found.get(symbol)?.name
    },
    hasValue: (symbol) => {
      const place = found.get(symbol)
      return !place || !(place.typeOnly || (place.module.package && lacks(place)))
    },
    imports: () => importsOf([...found.values()].flatMap((each) => each ?? [])),
  }
}

function importsOf(found: readonly Found[]): readonly ResolvedImport[] {
  const files = [...new Set(found.map(({ module }) => module.file))].sort()
  return files.flatMap((file) => {
    const mine = found.filter(({ module }) => module.file === file)
    const main = mine.find(({ isDefault }) => isDefault)?.name
    const named = mine.filter(({ isDefault }) => !isDefault)
    const names = named.map(({ name, typeOnly }) => ({ name, local: name, typeOnly }))
    const [first] = mine
    if (!first) return []
    const sorted = names.sort((a, b) => (a.name < b.name ? -1 : 1))
    return [{ ...first.module, names: sorted, default: main, namespace: undefined }]
  })
}

/** A module of the project by its own file, one of a package by the name that the project imports it by. */
function placeOf(symbol: ts.Symbol, checked: CheckedFile): Found | undefined {
  const { ts } = compiler()
  const { Class, Enum, Interface, TypeAlias, Variable } = ts.SymbolFlags
  if (!(symbol.flags & (Class | Enum | Interface | TypeAlias | Variable))) return undefined
  const file = symbol.declarations?.[0]?.getSourceFile()
  if (!file || file === checked.file || checked.program.isSourceFileDefaultLibrary(file)) return undefined
  if (!isInstalled(file)) {
    const exported = exportedAs(symbol, checked.checker.getSymbolAtLocation(file), checked)
    return exported && { ...exported, module: { from: file.fileName, file: file.fileName, package: false } }
  }
  for (const [from, module] of packagesOf(checked)) {
    const exported = exportedAs(symbol, module, checked)
    const path = module.declarations?.[0]?.getSourceFile().fileName ?? from
    if (exported) return { ...exported, module: { from, file: path, package: true } }
  }
  return undefined
}

const isInstalled = ({ fileName }: ts.SourceFile) => fileName.includes('/node_modules/')

/** The name that a module exports it by, or the one that its declaration has where that is all that it is exported as. */
function exportedAs(
  symbol: ts.Symbol,
  module: ts.Symbol | undefined,
  { checker }: CheckedFile,
): Omit<Found, 'module'> | undefined {
  const { Alias, Value } = compiler().ts.SymbolFlags
  const all = module ? checker.getExportsOfModule(module) : []
  const found = all.filter((one) => (one.flags & Alias ? checker.getAliasedSymbol(one) : one) === symbol)
  const named = found.find(({ name }) => name !== 'default')
  if (named) return { name: named.name, isDefault: false, typeOnly: isTypeOnly(named) }
  const own = found.length > 0 && symbol.flags & Value ? declaredName(symbol) : undefined
  return own === undefined ? undefined : { name: own, isDefault: true, typeOnly: found.every(isTypeOnly) }
}

/** `export type { FuseIndex }`. */
const isTypeOnly = ({ declarations = [] }: ts.Symbol) =>
  declarations.some((one) => compiler().ts.isTypeOnlyImportOrExportDeclaration(one))

function declaredName({ declarations = [] }: ts.Symbol): string | undefined {
  const { ts } = compiler()
  const [name] = declarations.flatMap((one) => ts.getNameOfDeclaration(one) ?? [])
  return name && ts.isIdentifier(name) && name.text !== 'default' ? name.text : undefined
}

const packages = new WeakMap<ts.Program, ReadonlyMap<string, ts.Symbol>>()

/** The packages that modules of the project import, by the name that they do so by. */
function packagesOf({ program, checker }: CheckedFile): ReadonlyMap<string, ts.Symbol> {
  const { ts } = compiler()
  const before = packages.get(program)
  if (before) return before
  const found = new Map<string, ts.Symbol>()
  for (const file of program.getSourceFiles()) {
    if (isInstalled(file) || program.isSourceFileDefaultLibrary(file)) continue
    for (const statement of file.statements) {
      if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue
      const from = statement.moduleSpecifier
      const module =
        from && ts.isStringLiteral(from) && !/^[./#]/.test(from.text) && checker.getSymbolAtLocation(from)
      if (module) found.set(from.text, module)
    }
  }
  packages.set(program, found)
  return found
}

/** Whether a name means something everywhere: `Map`, `Event`. */
function isGlobal(name: string, { program }: CheckedFile): boolean {
  return globalsOf(program).has(name)
}

const globals = new WeakMap<ts.Program, ReadonlySet<string>>()

function globalsOf(program: ts.Program): ReadonlySet<string> {
  const { ts } = compiler()
  const before = globals.get(program)
  if (before) return before
  const [library] = program.getSourceFiles().filter((file) => program.isSourceFileDefaultLibrary(file))
  const { Type, Value } = ts.SymbolFlags
  const scope = library ? program.getTypeChecker().getSymbolsInScope(library, Type | Value) : []
  const names = new Set(scope.map(({ name }) => name))
  globals.set(program, names)
  return names
}
