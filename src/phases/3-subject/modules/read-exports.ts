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
  return new Map(table.filter(([name]) => name !== 'export='))
}
