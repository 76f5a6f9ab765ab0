import type { ts } from 'ts-morph'
import { compiler } from '../compiler.ts'
import { exportsOf, moduleSymbol } from './exports-of.ts'
import type { ExportTable } from './subject-module.ts'

/** What a module offers, as whoever imports it sees it. */
export function readExports(file: ts.SourceFile, checker: ts.TypeChecker): ExportTable {
  const { ts } = compiler()
  const module = moduleSymbol(file, checker)
  if (!module) return new Map()
  const table = exportsOf(module, checker).map((symbol) => {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
    const isValue = (target.flags & ts.SymbolFlags.Value) !== 0
    const isType = (target.flags & ts.SymbolFlags.Type) !== 0
    return [symbol.name, { name: symbol.name, isValue, isType }] as const
  })
  const named = new Map(table.filter(([name]) => name !== 'export='))
  return isCallable(module, checker) && !named.has('default') ? named.set('default', byDefault) : named
}

const byDefault = { name: 'default', isValue: true, isType: false }

/** A function or class that is all of its module (`export =`, `module.exports =`) has a name only by default. */
function isCallable(module: ts.Symbol, checker: ts.TypeChecker): boolean {
  const whole = module.exports?.get(compiler().ts.InternalSymbolName.ExportEquals)
  if (!whole) return false
  const type = checker.getTypeOfSymbol(whole)
  return type.getCallSignatures().length > 0 || type.getConstructSignatures().length > 0
}
