import type { ts } from 'ts-morph'
import { compiler } from '../compiler.ts'
import type { TypeReader } from './reader.ts'
import { keyDeclaration, symbolCode } from './symbol-code.ts'

/** A field that the compiler alone knows of: its key is a symbol that no module exports, or that does not even exist. */
export function isPhantom(property: ts.Symbol, reader: TypeReader): boolean {
  const { ts } = compiler()
  if (!ts.unescapeLeadingUnderscores(property.escapedName).startsWith('__@')) return false
  const declaration = keyDeclaration(property)
  return symbolCode(declaration, reader) === undefined && isDeclaredOnly(declaration, reader)
}

/** `declare const brand: unique symbol`. */
function isDeclaredOnly(declaration: ts.Declaration | undefined, { checker }: TypeReader): boolean {
  const { ts } = compiler()
  const name = declaration && ts.getNameOfDeclaration(declaration)
  const written = name && (ts.isComputedPropertyName(name) ? name.expression : name)
  const symbol = written && checker.getSymbolAtLocation(written)
  const own = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
  const made = own ? own.valueDeclaration : undefined
  if (!made) return true
  const flags = ts.getCombinedModifierFlags(made)
  // In a declaration file everything is declared only: what is exported there is made by the module that it tells of.
  const isTold = made.getSourceFile().isDeclarationFile && (flags & ts.ModifierFlags.Export) !== 0
  return (flags & ts.ModifierFlags.Ambient) !== 0 && !isTold
}
