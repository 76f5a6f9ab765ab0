import type { ts } from 'ts-morph'
import type { ExportMember, ModuleExport } from '../../../ir/type-model.ts'
import { isPromise } from '../check/promises.ts'
import type { CheckedFile } from '../check/checked-file.ts'
import { compiler } from '../compiler.ts'
import type { TypeReader } from '../types/reader.ts'
import { exportsOf, moduleSymbol } from './exports-of.ts'
import { readSignature } from '../types/read-function.ts'

/** A module, and how the checked file imports it. */
interface Located {
  readonly file: string
  readonly specifier?: string
}

/** Symbols of a module's exports in this program; what is an alias is followed. `export =` is the default export. */
export function exportSymbols(
  module: Located,
  { program, checker, file: from }: Seen,
): ReadonlyMap<string, ts.Symbol> {
  const { ts } = compiler()
  const symbol = symbolOf(module, { program, checker, file: from })
  if (!symbol) return new Map()
  const target = (one: ts.Symbol) => (one.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(one) : one)
  const table = new Map(exportsOf(symbol, checker).map((one) => [one.name, target(one)] as const))
  const whole = symbol.exports?.get(ts.InternalSymbolName.ExportEquals)
  return whole && !table.has('default') ? table.set('default', target(whole)) : table
}

/** Names that are exported as types alone, whatever they mean: `export type { Session }`. */
export function typeOnlyExports(module: Located, checked: CheckedFile): ReadonlySet<string> {
  const checker: ts.TypeChecker & TypeOnly = checked.checker
  const symbol = symbolOf(module, checked)
  const all = symbol ? exportsOf(symbol, checked.checker) : []
  return new Set(all.filter((one) => checker.getTypeOnlyAliasDeclaration?.(one)).map(({ name }) => name))
}

/** What the compiler knows beyond what it declares. */
interface TypeOnly {
  readonly getTypeOnlyAliasDeclaration?: (symbol: ts.Symbol) => ts.Declaration | undefined
}

type Seen = Pick<CheckedFile, 'program' | 'checker'> & { readonly file?: ts.SourceFile | undefined }

function symbolOf(module: Located, { program, checker, file: from }: Seen): ts.Symbol | undefined {
  const file = program.getSourceFile(module.file)
  return (from && imported(module, from, checker)) ?? (file && moduleSymbol(file, checker))
}

/** The module that an import means: a package may have other declarations for `import` than for `require`. */
function imported(
  { specifier }: Located,
  from: ts.SourceFile,
  checker: ts.TypeChecker,
): ts.Symbol | undefined {
  const { ts } = compiler()
  const isIt = (node: ts.Expression) => ts.isStringLiteral(node) && node.text === specifier
  const statements = from.statements.filter(ts.isImportDeclaration)
  const node = statements.find(({ moduleSpecifier }) => isIt(moduleSpecifier))?.moduleSpecifier
  const found = node && checker.getSymbolAtLocation(node)
  const isInstalled = (one: ts.Declaration) =>
    ts.isSourceFile(one) && one.isDeclarationFile && one.fileName.includes('/node_modules/')
  return found?.declarations?.some(isInstalled) ? found : undefined
}

/** What a module offers, with the methods that are mentioned: those of a large package would take their time. */
export function moduleExports(
  symbols: ReadonlyMap<string, ts.Symbol>,
  reading: ExportReading,
): readonly ModuleExport[] {
  return [...symbols]
    .map(([name, symbol]) => readExport(name, symbol, reading))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

export interface ExportReading {
  readonly reader: TypeReader
  /** Words of the spec: a method that is none of them is not read. */
  readonly mentioned: ReadonlySet<string>
  /** Exports whose types are of no use; a package has hundreds. */
  readonly isIdle: (name: string) => boolean
  /** What a function takes and gives matters to those that call it. */
  readonly isCalled: (name: string) => boolean
}

function readExport(name: string, symbol: ts.Symbol, reading: ExportReading): ModuleExport {
  const { ts } = compiler()
  const { reader } = reading
  const plain = { name, signature: undefined, async: false, members: [] }
  if (!(symbol.flags & ts.SymbolFlags.Value)) return { ...plain, kind: 'type' }
  if (reading.isIdle(name)) return { ...plain, kind: 'value' }
  const type = reader.checker.getTypeOfSymbol(symbol)
  const members = membersOf(type, symbol, reading)
  if (symbol.flags & ts.SymbolFlags.Class) return { ...plain, kind: 'class', members }
  const signature = type.getCallSignatures().at(-1)
  if (!signature) return { ...plain, kind: 'value', members }
  if (!reading.isCalled(name)) return { ...plain, kind: 'function', members }
  const async = isPromise(signature.getReturnType(), reader.checker)
  const made = madeBy(signature, symbol, reading)
  return {
    ...{ name, kind: 'function', signature: readSignature(signature, reader), async },
    members: [...members, ...made],
  }
}

/** The constructor, the methods, getters and setters that are mentioned of a value, and those of what it constructs. */
function membersOf(type: ts.Type, owner: ts.Symbol, reading: ExportReading): readonly ExportMember[] {
  const maker = type.getConstructSignatures().at(-1)
  const instance = maker?.getReturnType()
  return [
    ...(maker ? [memberOf({ on: 'constructor', name: '' }, maker, reading)] : []),
    ...callables(type, { on: 'own', owner }, reading),
    ...(instance ? callables(instance, { on: 'instance', owner }, reading) : []),
  ]
}

/** What can be called of what a function returns: an object that is of no class, or a function. */
function madeBy(maker: ts.Signature, owner: ts.Symbol, reading: ExportReading): readonly ExportMember[] {
  const { ts } = compiler()
  const { checker } = reading.reader
  const returned = maker.getReturnType()
  const result = checker.getNonNullableType(checker.getAwaitedType(returned) ?? returned)
  if (!(result.flags & ts.TypeFlags.Object) || result.symbol?.flags & ts.SymbolFlags.Class) return []
  const call = result.getCallSignatures().at(-1)
  if (call) return [memberOf({ on: 'made', name: '' }, call, reading)]
  const methods = callables(result, { on: 'made', owner }, reading)
  return methods.length === 0 ? [] : [...methods, ...fieldsBeside(methods, result, reading)]
}

/** What stands as a field in the type of an object with methods may well be a getter. */
const fieldsBeside = (
  methods: readonly ExportMember[],
  type: ts.Type,
  { reader, mentioned }: ExportReading,
): readonly ExportMember[] =>
  type
    .getProperties()
    .filter(({ name }) => mentioned.has(name) && methods.every((method) => method.name !== name))
    .map((property) => ({
      ...{ on: 'made', name: property.name, parameters: [], async: false },
      result: reader.read(reader.checker.getTypeOfSymbol(property)),
    }))

interface Held {
  readonly on: 'own' | 'instance' | 'made'
  /** The export that holds it. */
  readonly owner: ts.Symbol
}

function callables(type: ts.Type, { on, owner }: Held, reading: ExportReading): readonly ExportMember[] {
  const { reader, mentioned } = reading
  if (!(type.flags & compiler().ts.TypeFlags.Object)) return []
  return type.getProperties().flatMap((property): readonly ExportMember[] => {
    if (!mentioned.has(property.name) || isForeign(property, owner, reader)) return []
    const place = { on, name: property.name }
    if (property.flags & compiler().ts.SymbolFlags.Accessor) {
      const result = reader.checker.getTypeOfSymbol(property)
      return [
        { ...place, parameters: [], result: reader.read(result), async: isPromise(result, reader.checker) },
      ]
    }
    const held = reader.checker.getTypeOfSymbol(property)
    const signature = held.getCallSignatures().at(-1)
    if (signature) return [memberOf(place, signature, reading)]
    if (!(property.flags & compiler().ts.SymbolFlags.ValueModule)) return []
    // A namespace inside a namespace: its members are found by their paths.
    return callables(held, { on, owner }, reading).map((one) => ({
      ...one,
      name: `${property.name}.${one.name}`,
    }))
  })
}

const memberOf = (
  place: Pick<ExportMember, 'on' | 'name'>,
  signature: ts.Signature,
  { reader }: ExportReading,
): ExportMember => ({
  ...place,
  ...readSignature(signature, reader),
  async: isPromise(signature.getReturnType(), reader.checker),
})

/**
 * What the language's own library or another package declares is no part of the subject, though a class may inherit it
 * and a constant may be of it; nor is what is hidden.
 */
function isForeign({ declarations = [] }: ts.Symbol, owner: ts.Symbol, { program }: TypeReader): boolean {
  const { ts } = compiler()
  const isPackaged = (one: ts.Declaration) => program.isSourceFileFromExternalLibrary(one.getSourceFile())
  const isOfPackage = (owner.declarations ?? []).some(isPackaged)
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected
  return declarations.every(
    (one) =>
      program.isSourceFileDefaultLibrary(one.getSourceFile()) ||
      (!isOfPackage && isPackaged(one)) ||
      (ts.getCombinedModifierFlags(one) & hidden) !== 0,
  )
}
