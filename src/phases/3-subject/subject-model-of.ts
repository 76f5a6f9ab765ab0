import type { ts } from 'ts-morph'
import type { Spec } from '../../ir/spec.ts'
import type { SubjectModel } from '../../ir/subject-model.ts'
import type { ModuleExport, ResolvedImport, TypeNode } from '../../ir/type-model.ts'
import { pureGlobals } from './allow/pure-globals.ts'
import type { CheckedFile } from './check/checked-file.ts'
import { isPromise } from './check/promises.ts'
import { checkedCodes } from './code/checked-code-of.ts'
import { compiler } from './compiler.ts'
import { functionPlaces } from './function-places.ts'
import type { OpenModule } from './modules/subject-module.ts'
import type { ResolvedNames } from './names/resolve-names.ts'
import type { TypeReader } from './types/reader.ts'
import { createTypeReader } from './types/type-reader.ts'
import { readSignature } from './types/read-function.ts'

/** What is known when nothing was found wrong. */
export interface Inspected {
  readonly spec: Spec
  readonly checked: CheckedFile
  readonly names: ResolvedNames
  readonly modules: readonly OpenModule[]
}

/** Reads the types and gathers the code of a spec that passed every check. */
export function subjectModelOf({ spec, checked, names, modules }: Inspected): SubjectModel {
  const symbols = modules.map((module) => exportSymbols(module, checked))
  const reader = createTypeReader(checked.program, nameableSymbols(symbols, checked))
  const [subject, ...use] = modules.map((module) => resolvedImport(module, names))
  const types = readTypes(checked, reader)
  const exports = readModuleExports(symbols[0] ?? new Map(), reader)
  const used = new Set(names.imports.map(({ local }) => local))
  const known = new Set([...used, ...checked.draft.definitions, ...names.helpers])
  const isGlobal = (name: string) => !known.has(name) && (name in pureGlobals || name === 'fc')
  return {
    subject: subject ?? unresolved(spec),
    use,
    exports,
    types,
    definitions: reader.definitions,
    code: checkedCodes(checked, (name) => isGlobal(name) || isLibraryType(name, known, checked)),
    functions: functionPlaces(checked, names),
    helpers: [...names.helpers].sort(),
  }
}

const unresolved = ({ subject }: Spec): ResolvedImport => ({
  from: subject.from.text,
  file: '',
  package: false,
  names: [],
  default: undefined,
  namespace: undefined,
})

/** A type of the language that code names: `Map<string, number>`, `Record`. */
function isLibraryType(name: string, known: ReadonlySet<string>, { draft }: CheckedFile): boolean {
  if (known.has(name) || draft.types.has(name)) return false
  const bound = draft.embeddings.some(({ scope, names }) => isIn(name, scope) || isIn(name, names.bound))
  return !bound
}

const isIn = (name: string, named: readonly { readonly name: string }[]) =>
  named.some((one) => one.name === name)

/** Symbols of a module's exports in this program; what is an alias is followed. */
function exportSymbols(
  module: OpenModule,
  { program, checker }: CheckedFile,
): ReadonlyMap<string, ts.Symbol> {
  const { ts } = compiler()
  const file = program.getSourceFile(module.file)
  const symbol = file && checker.getSymbolAtLocation(file)
  if (!symbol) return new Map()
  const table = checker.getExportsOfModule(symbol).map((one) => {
    const target = one.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(one) : one
    return [one.name, target] as const
  })
  return new Map(table)
}

function nameableSymbols(
  modules: readonly ReadonlyMap<string, ts.Symbol>[],
  { file, checker, draft }: CheckedFile,
) {
  const { ts } = compiler()
  const nameable = new Map<ts.Symbol, string>()
  for (const exports of modules) for (const [name, symbol] of exports) nameable.set(symbol, name)
  for (const statement of file.statements) {
    if (!ts.isTypeAliasDeclaration(statement) || !draft.types.has(statement.name.text)) continue
    const symbol = checker.getSymbolAtLocation(statement.name)
    if (symbol) nameable.set(symbol, statement.name.text)
  }
  nameable.forEach((name, symbol) => name === 'default' && nameable.delete(symbol))
  return nameable
}

/** The types that arbitraries name: each has an alias of its own in the checked file. */
function readTypes({ file, checker, draft }: CheckedFile, reader: TypeReader): ReadonlyMap<string, TypeNode> {
  const { ts } = compiler()
  const declared = new Map<string, ts.TypeNode>()
  const look = (node: ts.Node): void => {
    if (ts.isTypeAliasDeclaration(node)) declared.set(node.name.text, node.type)
    ts.forEachChild(node, look)
  }
  look(file)
  const types = new Map<string, TypeNode>()
  for (const [id, alias] of draft.aliases) {
    const declaration = declared.get(alias)
    const inner = declaration && ts.isParenthesizedTypeNode(declaration) ? declaration.type : declaration
    if (inner) types.set(id, reader.read(checker.getTypeFromTypeNode(inner)))
  }
  return types
}

function readModuleExports(
  symbols: ReadonlyMap<string, ts.Symbol>,
  reader: TypeReader,
): readonly ModuleExport[] {
  return [...symbols]
    .map(([name, symbol]) => readExport(name, symbol, reader))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

function readExport(name: string, symbol: ts.Symbol, reader: TypeReader): ModuleExport {
  const { ts } = compiler()
  if (symbol.flags & ts.SymbolFlags.Class) return { name, kind: 'class', signature: undefined, async: false }
  if (!(symbol.flags & ts.SymbolFlags.Value))
    return { name, kind: 'type', signature: undefined, async: false }
  const signature = reader.checker.getTypeOfSymbol(symbol).getCallSignatures().at(-1)
  if (!signature) return { name, kind: 'value', signature: undefined, async: false }
  const async = isPromise(signature.getReturnType(), reader.checker)
  return { name, kind: 'function', signature: readSignature(signature, reader), async }
}

function resolvedImport(module: OpenModule, { imports }: ResolvedNames): ResolvedImport {
  const mine = imports.filter((one) => one.module === module)
  const local = (form: 'default' | 'namespace') => mine.find((one) => one.form === form)?.local
  return {
    from: module.source.from.text,
    file: module.file,
    package: module.package,
    names: mine
      .filter((one) => one.form === 'named')
      .map(({ name, local: as, typeOnly }) => ({ name, local: as, typeOnly }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    default: local('default'),
    namespace: local('namespace'),
  }
}
