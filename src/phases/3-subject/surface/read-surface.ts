import type { ts } from 'ts-morph'
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { Outcome } from '../../../ir/outcome.ts'
import type { Surface, SurfaceClass, SurfaceFunction } from '../../../ir/surface.ts'
import { compiler } from '../compiler.ts'
import { defaultName } from '../modules/default-name.ts'
import { locateModule } from '../modules/locate-module.ts'
import { moduleFaults } from '../modules/module-faults.ts'
import { exportSymbols } from '../modules/module-exports.ts'
import { openModule } from '../modules/open-module.ts'
import { usableProject, type Workspace } from '../workspace.ts'
import { readCallable } from './read-callable.ts'
import { isWord, readClassSurface } from './read-class-surface.ts'
import type { ShapeReading } from './read-shape.ts'

export interface SurfaceRequest {
  /** Absolute; the spec need not exist. */
  readonly specFile: string
  /** A path relative to the spec, or a package. */
  readonly subject: string
}

/** Names, types and doc comments of what a subject offers: all that can be known of it without its code. */
export function readSurface(workspace: Workspace, request: SurfaceRequest): Outcome<Surface, Diagnostic> {
  const { specFile, subject } = request
  const from = { text: subject, range: { file: specFile, start: 0, end: 0 } }
  const source = { from, names: undefined, default: undefined, namespace: undefined }
  const found: Diagnostic[] = []
  const value = usableProject(workspace, request, (project) => {
    found.length = 0
    const located = locateModule(source, project, workspace.boundary)
    if ('severity' in located) {
      found.push({ ...located, range: undefined })
      return { value: undefined, lacksGlobals: false }
    }
    const module = openModule(located, project)
    project.addSourceFileAtPathIfExists(module.file)
    const program = project.getProgram().compilerObject
    const faults = moduleFaults([module], program)
    found.push(...faults.diagnostics)
    if (faults.diagnostics.length > 0) return { value: undefined, lacksGlobals: faults.lacksGlobals }
    const checker = program.getTypeChecker()
    const symbols = exportSymbols(module, { program, checker })
    const tree = program.getSourceFile(module.file)
    const named = tree && defaultName(subject, tree, checker)
    return { value: surfaceOf(symbols, named, { program, checker }), lacksGlobals: faults.lacksGlobals }
  })
  return { value, diagnostics: found }
}

type Checking = Pick<ShapeReading, 'program' | 'checker'>

function surfaceOf(
  exported: ReadonlyMap<string, ts.Symbol>,
  defaultExport: string | undefined,
  checking: Checking,
): Surface {
  const symbols = new Map(
    [...exported].flatMap(([name, symbol]) => {
      const local = name === 'default' ? defaultExport : name
      return local !== undefined && isWord(local) && name !== 'export=' ? [[local, symbol] as const] : []
    }),
  )
  const reading = { ...checking, names: typeNames(symbols) }
  const functions: SurfaceFunction[] = []
  const classes: SurfaceClass[] = []
  const done = new Set<ts.Symbol>()
  // The default export last: what it holds beside named exports is known by their names.
  const ordered = [...symbols].sort(([a], [b]) => Number(a === defaultExport) - Number(b === defaultExport))
  for (const [name, symbol] of ordered) {
    if (done.has(symbol)) continue
    done.add(symbol)
    const read =
      symbol.flags & compiler().ts.SymbolFlags.Class ? readClassSurface(name, symbol, reading) : undefined
    if (read) classes.push(read)
    functions.push(...callables(name, symbol, { reading, done }))
  }
  return { functions, classes, names: [...symbols.keys()], defaultExport }
}

function typeNames(symbols: ReadonlyMap<string, ts.Symbol>): ReadonlyMap<ts.Symbol, string> {
  const { SymbolFlags } = compiler().ts
  const types = [...symbols].filter(([, symbol]) => (symbol.flags & SymbolFlags.Type) !== 0)
  return new Map(types.map(([name, symbol]) => [symbol, name]))
}

interface Reading {
  readonly reading: ShapeReading
  readonly done: Set<ts.Symbol>
}

/** The value itself when it can be called, and what can be called of it: static methods, members of an object or namespace. */
function callables(name: string, symbol: ts.Symbol, { reading, done }: Reading): readonly SurfaceFunction[] {
  const { ts } = compiler()
  const { checker, program } = reading
  if (!(symbol.flags & ts.SymbolFlags.Value)) return []
  const type = checker.getTypeOfSymbol(symbol)
  const route = `typeof ${name}`
  const signatures = type.getCallSignatures()
  const own = readCallable({ name, call: name, route, symbol, signatures }, reading)
  const isObject = (type.flags & ts.TypeFlags.Object) !== 0 && !checker.isArrayType(type)
  const members = isObject ? checker.getPropertiesOfType(type) : []
  const inner = members.flatMap((member) => {
    const isForeign = (member.declarations ?? []).every((one) =>
      program.isSourceFileDefaultLibrary(one.getSourceFile()),
    )
    const target = member.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(member) : member
    if (isForeign || !isWord(member.name) || done.has(target) || isHiddenMember(member)) return []
    const of = checker.getTypeOfSymbol(member).getCallSignatures()
    const call = `${name}.${member.name}`
    const read = readCallable(
      { name: member.name, call, route: `typeof ${call}`, symbol: member, signatures: of },
      reading,
    )
    return read ? [read] : []
  })
  return [...(own ? [own] : []), ...inner]
}

function isHiddenMember({ declarations = [], name }: ts.Symbol): boolean {
  const { ts } = compiler()
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected
  return name === 'prototype' || declarations.some((one) => (ts.getCombinedModifierFlags(one) & hidden) !== 0)
}
